// A chat with the desk over one WebSocket; docs/channels/chat.md explains it. No framework, no build step.
//
//   const chat = new Chat({ url, token: async () => "…" });
//   chat.addEventListener("message", ({ detail }) => show(detail.message));
//   chat.open();
//   chat.send("Bonjour");
//
// Events: state {state: connecting|open|closed}, welcome, message, receipt, typing, presence, refused {code, client_id}.
// A message has one id however often it comes: show the newest of each id.

const RENEW_MS = 7 * 60_000; // a hello holds for 15 minutes, an idle connection for 10
const CONFIRM_MS = 10_000; // what is not confirmed by then is sent again, under the same name
const LONGEST_WAIT_MS = 30_000;
const AGAIN = new Set(["in_flight", "rate_limited"]);
const MOST_REFUSALS = 3;

export class Chat extends EventTarget {
  #url; #token; #store; #key; #ticket; #socket; #renewing; #confirming; #reconnecting;
  #sequence = 0; #outbox = []; #tries = 0; #refusals = 0; #typed = 0; #isReady = false; #isOver = true;

  // token: an async function that gives a fresh token. ticketId: the chat to be in; without it the one this browser
  // was in last, else the first message opens one.
  constructor({ url, token, ticketId = null, store = globalThis.sessionStorage, key = "meridian-chat" }) {
    super();
    [this.#url, this.#token, this.#store, this.#key] = [url, token, store, key];
    const kept = JSON.parse(store?.getItem(key) ?? "{}");
    this.#ticket = ticketId ?? kept.ticket ?? null;
    this.#outbox = kept.outbox ?? [];
    globalThis.addEventListener?.("online", () => this.#isOver || this.#connect());
  }

  get ticketId() { return this.#ticket; }

  open() {
    this.#isOver = false;
    this.#connect();
  }

  close() {
    this.#isOver = true;
    clearTimeout(this.#reconnecting);
    this.#socket?.close();
  }

  // Puts words into the outbox, which outlives the connection and the page; returns their client id.
  send(body) {
    const words = { client_id: crypto.randomUUID?.() ?? `c-${Date.now()}-${Math.random().toString(36).slice(2)}`, body };
    this.#outbox.push(words);
    this.#keep();
    if (this.#isReady && this.#outbox.length === 1) this.#flush();
    return words.client_id;
  }

  typing() {
    if (Date.now() - this.#typed < 3_000 || !this.#ticket) return;
    this.#typed = Date.now();
    this.#say("typing");
  }

  read(messageId) { this.#say("read", { message_id: messageId }); }

  #connect() {
    clearTimeout(this.#reconnecting);
    if (this.#socket && this.#socket.readyState < WebSocket.CLOSING) return;
    this.#tell("state", { state: "connecting" });
    const socket = this.#socket = new WebSocket(this.#url);
    socket.onopen = () => this.#hello();
    socket.onmessage = ({ data }) => socket === this.#socket && this.#hear(JSON.parse(data));
    socket.onclose = () => socket === this.#socket && this.#closed();
  }

  async #hello() {
    clearTimeout(this.#renewing);
    this.#renewing = setTimeout(() => this.#hello(), RENEW_MS);
    const chat = this.#ticket ? { ticket_id: this.#ticket, resume_after: this.#sequence } : {};
    this.#say("hello", { token: await this.#token(), ...chat });
  }

  #hear(frame) {
    if (frame.type === "error") return this.#refused(frame);
    if (frame.sequence) this.#sequence = Math.max(this.#sequence, frame.sequence);
    if (frame.type === "welcome") this.#welcomed(frame);
    if (frame.type === "receipt" && frame.kind === "accepted") this.#accepted(frame);
    if (frame.type) this.#tell(frame.type, frame);
  }

  #welcomed(frame) {
    [this.#tries, this.#refusals] = [0, 0];
    this.#ticket = frame.ticket_id ?? this.#ticket;
    if (!frame.is_complete) return this.#hello();
    this.#isReady = true;
    this.#tell("state", { state: "open" });
    this.#flush();
  }

  #accepted({ client_id, ticket_id }) {
    if (ticket_id !== this.#ticket) [this.#ticket, this.#sequence] = [ticket_id, 0];
    this.#drop(client_id);
  }

  #refused({ code, client_id }) {
    if (code === "unauthorized") this.#refusals += 1;
    if (this.#refusals >= MOST_REFUSALS) this.#isOver = true;
    if (AGAIN.has(code)) {
      clearTimeout(this.#confirming);
      this.#confirming = setTimeout(() => (this.#isReady ? this.#flush() : this.#hello()), code === "in_flight" ? 1_000 : 20_000);
      return;
    }
    if (code === "not_found" && !client_id && this.#ticket) {
      [this.#ticket, this.#sequence] = [null, 0];
      this.#keep();
      this.#hello();
    }
    if (client_id) this.#drop(client_id);
    this.#tell("refused", { code, client_id });
  }

  // One at a time: the first message opens the chat, and the others keep their order.
  #flush() {
    clearTimeout(this.#confirming);
    if (!this.#outbox.length) return;
    this.#say("message", this.#outbox[0]);
    this.#confirming = setTimeout(() => this.#isReady && this.#flush(), CONFIRM_MS);
  }

  #drop(clientId) {
    this.#outbox = this.#outbox.filter((words) => words.client_id !== clientId);
    this.#keep();
    this.#flush();
  }

  #closed() {
    [this.#isReady, this.#socket] = [false, null];
    clearTimeout(this.#renewing);
    clearTimeout(this.#confirming);
    this.#tell("state", { state: this.#isOver ? "closed" : "connecting" });
    if (this.#isOver) return;
    const wait = Math.min(LONGEST_WAIT_MS, 500 * 2 ** this.#tries++);
    this.#reconnecting = setTimeout(() => this.#connect(), wait * (0.5 + Math.random() / 2));
  }

  #say(type, fields = {}) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ type, ...fields }));
  }

  #keep() { this.#store?.setItem(this.#key, JSON.stringify({ ticket: this.#ticket, outbox: this.#outbox })); }

  #tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }
}
