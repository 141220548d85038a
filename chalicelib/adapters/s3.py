"""The blob store on S3: large texts, uploaded files and the forms and links to move them."""

from datetime import timedelta
from typing import Any
from urllib.parse import quote

from chalicelib.ports import Now, UploadForm

FORM_LIFETIME = timedelta(minutes=15)
LINK_LIFETIME_S = 300


class S3Blobs:
    """Blobs over one bucket. `client` is a boto3 S3 client."""

    def __init__(self, client: Any, bucket: str, now: Now) -> None:
        self._client = client
        self._bucket = bucket
        self._now = now

    def put_text(self, key: str, text: str) -> None:
        """Store a text as UTF-8."""
        body = text.encode()
        self._client.put_object(Bucket=self._bucket, Key=key, Body=body, ContentType="text/plain; charset=utf-8")

    def get_text(self, key: str) -> str:
        """Read a text. LookupError when it is not there."""
        return self.get_file(key).decode()

    def get_file(self, key: str) -> bytes:
        """Read a file. LookupError when it is not there."""
        try:
            body: bytes = self._client.get_object(Bucket=self._bucket, Key=key)["Body"].read()
        except self._client.exceptions.NoSuchKey as missing:
            raise LookupError(key) from missing
        return body

    def put_file(self, key: str, content: bytes, content_type: str) -> None:
        """Store a file as it came."""
        self._client.put_object(Bucket=self._bucket, Key=key, Body=content, ContentType=content_type)

    def get_version(self, key: str) -> tuple[bytes, str]:
        """Read a file, and which version of it that was. LookupError when it is not there."""
        try:
            found = self._client.get_object(Bucket=self._bucket, Key=key)
        except self._client.exceptions.NoSuchKey as missing:
            raise LookupError(key) from missing
        return found["Body"].read(), found.get("VersionId", "")

    def upload_form(self, key: str, content_type: str, size: int) -> UploadForm:
        """A presigned POST whose policy fixes the key, the type and the exact size."""
        conditions = [{"Content-Type": content_type}, ["content-length-range", size, size]]
        form = self._client.generate_presigned_post(
            self._bucket, key, {"Content-Type": content_type}, conditions, int(FORM_LIFETIME.total_seconds())
        )
        return UploadForm(form["url"], form["fields"], self._now() + FORM_LIFETIME)

    def download_url(self, key: str, filename: str) -> str:
        """A link that makes browsers save the file, never show it."""
        disposition = f"attachment; filename*=UTF-8''{quote(filename, safe='')}"
        parameters = {"Bucket": self._bucket, "Key": key, "ResponseContentDisposition": disposition}
        url: str = self._client.generate_presigned_url("get_object", Params=parameters, ExpiresIn=LINK_LIFETIME_S)
        return url

    def stored(self, key: str) -> tuple[int, str] | None:
        """(bytes, content type), or None when nothing was uploaded."""
        from botocore.exceptions import ClientError

        try:
            head = self._client.head_object(Bucket=self._bucket, Key=key)
        except ClientError as missing:
            if missing.response["ResponseMetadata"]["HTTPStatusCode"] in (403, 404):
                return None  # 403 is S3's answer for a missing key to whoever may not list the bucket
            raise
        return head["ContentLength"], head.get("ContentType", "")
