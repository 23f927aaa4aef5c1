"""The HTML report's stylesheet, and the policy that lets a browser apply it and nothing else."""

from __future__ import annotations

import base64
import hashlib

STYLE = """
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f5f5f2; --text: #1b1b1a; --quiet: #595956; --line: #c9c9c4;
  --link: #0b4f9e; --high: #a3201b; --medium: #7a4d00; --low: #3f5a36;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #161615; --raised: #20201f; --text: #ececea; --quiet: #b0b0ab; --line: #454542;
    --link: #8fc1ff; --high: #ff9d96; --medium: #f0c065; --low: #a9d29a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem; max-width: 62rem;
  background: var(--ground); color: var(--text);
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; }
h1 { margin-top: 0; }
h4 { font-size: 1rem; margin: 1em 0 .3em; }
a { color: var(--link); }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; overflow-wrap: normal; }
caption { text-align: left; color: var(--quiet); padding-bottom: .3rem; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; }
th, td { vertical-align: top; }
thead th, tbody th { background: var(--raised); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.tally table { width: auto; }
.tally thead th + th { text-align: right; }
article { border-top: 1px solid var(--line); }
.badge { border: 1px solid currentColor; border-radius: .3rem; padding: 0 .4rem; }
.high { color: var(--high); }
.medium { color: var(--medium); }
.low { color: var(--low); }
.position { background: var(--raised); border-left: .25rem solid var(--line); }
.position { margin: .8rem 0; padding: .1rem .9rem .4rem; }
.better { border-left-color: var(--link); }
.quiet { color: var(--quiet); }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem 1.2rem; }
@media (max-width: 40rem) {
  body { padding: .9rem; }
  ul, ol { padding-left: 1.2rem; }
  .cards thead { display: none; }
  .cards tr { display: block; border: 1px solid var(--line); margin: .5rem 0; padding: .3rem; }
  .cards th, .cards td { display: inline-block; border: 0; background: none; padding: .1rem .3rem; }
  .cards td:nth-child(n+4) { display: block; }
}
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --raised: #f5f5f2; --text: #000000; --quiet: #404040; --line: #999999;
    --link: #000000; --high: #000000; --medium: #000000; --low: #000000;
  }
  body { max-width: none; padding: 0; font-size: 10pt; background: none; }
  nav, .skip { display: none; }
  .position, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  h2, h3, h4 { break-after: avoid; }
  .scroll { overflow: visible; }
}
"""

_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()

POLICY = (
    "default-src 'none'; script-src 'none'; "
    f"style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"
)
"""Content security policy: no script, no request, no style but `STYLE`."""
