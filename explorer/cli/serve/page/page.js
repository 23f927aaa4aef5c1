"use strict";
// Runs before textual.js, which looks for the terminal once everything is loaded.

const terminal = document.getElementById("terminal");
const size = new URLSearchParams(location.search).get("fontsize");

// textual.js has parameters of its own (`ping`, `delay`) that have no place here.
history.replaceState(null, "", location.pathname + (size ? `?fontsize=${encodeURIComponent(size)}` : ""));

// The web socket lies beside the page, whatever the proxy in front of it calls it.
const address = new URL("ws", document.baseURI);
address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
terminal.dataset.sessionWebsocketUrl = address.href;

// When the server closes a session it says why.
window.WebSocket = class extends WebSocket {
  constructor(...parameters) {
    super(...parameters);
    this.addEventListener("close", (event) => {
      document.getElementById("reason").textContent = event.reason || "The connection was lost.";
    });
  }
};

document.getElementById("again").addEventListener("click", () => location.reload());

// The terminal takes the keyboard as soon as it is there, so that the first key counts.
const waiting = setInterval(() => {
  const input = document.querySelector(".xterm-helper-textarea");
  if (input && document.body.classList.contains("-first-byte")) {
    input.focus();
    clearInterval(waiting);
  }
}, 50);
