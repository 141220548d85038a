// The page around client.js: what was said, by whom, and how far it came.
import { Chat } from "./client.js";

const part = (id) => document.getElementById(id);
const words = document.body.dataset;
const [log, status, presence, form, field] = ["log", "status", "presence", "form", "field"].map(part);
const token = location.hash.slice(1) || sessionStorage.getItem("token") || "";
sessionStorage.setItem("token", token);
history.replaceState(null, "", location.pathname); // a token does not stay in the address bar

const chat = new Chat({ url: words.url, token: async () => token });
const shown = new Map();
let [last, isAway] = [null, 0];

function entry(id, author) {
  if (shown.has(id)) return shown.get(id);
  const item = document.createElement("li");
  item.className = author;
  shown.set(id, item);
  log.append(item);
  return item;
}

function fill(item, author, text, language, original) {
  const who = document.createElement("span");
  who.className = "who";
  who.textContent = words[author === "customer" ? "you" : "us"];
  const said = document.createElement("p");
  [said.dir, said.lang, said.textContent] = ["auto", language ?? "", text];
  item.replaceChildren(who, said, ...item.querySelectorAll(".state"));
  if (original) {
    const more = document.createElement("details");
    const name = document.createElement("summary");
    const first = document.createElement("p");
    [name.textContent, first.dir, first.textContent] = [words.original, "auto", original];
    more.append(name, first);
    item.append(more);
  }
  item.scrollIntoView({ block: "end" });
}

function state(item, text) {
  const mark = item.querySelector(".state") ?? item.appendChild(document.createElement("span"));
  [mark.className, mark.textContent] = ["state", text];
}

chat.addEventListener("message", ({ detail: { message } }) => {
  const translated = message.author === "customer" ? null : message.translations.at(-1);
  const body = translated?.body ?? message.body ?? "…";
  const item = entry(message.id, message.author);
  fill(item, message.author, body, translated?.language ?? message.language, translated?.body && message.body);
  if (message.author === "customer") return item.querySelector(".state") || state(item, "✓");
  status.textContent = "";
  last = message.id;
  if (document.visibilityState === "visible") chat.read(last);
});
chat.addEventListener("receipt", ({ detail }) => {
  if (detail.kind === "accepted") {
    const own = shown.get(detail.client_id);
    if (!own) return;
    shown.delete(detail.client_id);
    if (shown.has(detail.message_id)) own.remove();
    else shown.set(detail.message_id, own);
    state(shown.get(detail.message_id), "✓");
  } else if (detail.kind === "read" && shown.has(detail.message_id)) {
    state(shown.get(detail.message_id), `✓✓ ${words.read}`);
  }
});
chat.addEventListener("typing", () => {
  status.textContent = words.typing;
  clearTimeout(isAway);
  isAway = setTimeout(() => { status.textContent = ""; }, 6_000);
});
const there = (isOnline) => { presence.textContent = isOnline ? words.online : words.away; };
chat.addEventListener("presence", ({ detail }) => there(detail.is_online));
chat.addEventListener("welcome", ({ detail }) => detail.presence && there(detail.presence.agent.is_online));
chat.addEventListener("state", ({ detail }) => {
  document.body.dataset.state = detail.state;
  status.textContent = detail.state === "open" ? "" : words.connecting;
});
chat.addEventListener("refused", ({ detail }) => {
  if (shown.has(detail.client_id)) state(shown.get(detail.client_id), words.failed);
  else status.textContent = words.failed;
});

document.addEventListener("visibilitychange", () => last && document.visibilityState === "visible" && chat.read(last));
field.addEventListener("input", () => chat.typing());
field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const body = field.value.trim();
  if (!body) return;
  fill(entry(chat.send(body), "customer"), "customer", body);
  field.value = "";
  field.focus();
});
chat.open();
