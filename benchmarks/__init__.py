"""What is measured: AWS calls, units and priced cost per flow, CPU per request, the archives and their cold start."""
