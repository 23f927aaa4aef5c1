"""The HTML report's stylesheet, and the content security policy that allows nothing else."""

from __future__ import annotations

import base64
import hashlib

STYLE = """
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f5f5f2; --text: #1b1b1a; --quiet: #595956; --line: #c9c9c4;
  --link: #0b4f9e; --high: #a3201b; --medium: #7a4d00; --low: #3f5a36; --mark: #4a7ab5;
  --agree: #5f9a6b; --beside: #c4c4be; --tint-bad: #f9e3e1; --tint-good: #e6f2e7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #161615; --raised: #20201f; --text: #ececea; --quiet: #b0b0ab; --line: #454542;
    --link: #8fc1ff; --high: #ff9d96; --medium: #f0c065; --low: #a9d29a; --mark: #6f9fd8;
    --agree: #5f9a6b; --beside: #5c5c58; --tint-bad: #46221f; --tint-good: #1f3423;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem; max-width: 62rem;
  background: var(--ground); color: var(--text);
  font: 1rem/1.55 "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans",
    "Noto Sans", "DejaVu Sans Condensed", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; }
h1 { margin: 0 0 .3em; }
h4 { font-size: 1rem; margin: .5em 0 .2em; }
header p { margin: 0; }
a { color: var(--link); }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; overflow-wrap: normal; }
caption { text-align: left; font-weight: 600; padding-bottom: .3rem; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; }
th, td { vertical-align: top; overflow-wrap: break-word; }
tbody th { font-weight: 600; }
thead th, tbody th { background: var(--raised); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.tally thead th:nth-child(n+3) { text-align: right; }
.brief ul { padding-left: 1.1rem; margin: 0; }
.brief p { margin: .2rem 0 0; }
.worst > li { margin: .6rem 0; }
.worst p { margin: .1rem 0; }
article { border-top: 1px solid var(--line); }
.grade { font-size: 1rem; font-weight: 400; color: var(--quiet); margin-left: .4rem; }
.brief .grade { margin: 0; display: block; }
.brief td:nth-child(2) { width: 24%; }
.badge { border: 1px solid currentColor; border-radius: .3rem; padding: 0 .4rem; }
.high { color: var(--high); }
.medium { color: var(--medium); }
.low { color: var(--low); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: .8rem; }
.sides .position { background: var(--raised); border-left: .25rem solid var(--line); }
.sides .position { padding: .1rem .9rem .4rem; }
.sides .position ul { padding-left: 1.1rem; margin: .3rem 0; }
.sides .position p { margin: 0; }
.sides .better { border-left-color: var(--link); }
.quiet { color: var(--quiet); }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem 1.2rem; }
.outcome { margin: .7rem 0; }
.outcome dt, .outcome dd { display: inline; margin: 0; }
.outcome dt::after { content: ": "; }
.outcome div { margin: .2rem 0; }
code { font-size: .93em; }
.ids table { width: auto; }
figure { margin: 1.5rem 0; }
figure h3 { margin: 0 0 .4rem; }
figcaption { color: var(--quiet); margin-top: .3rem; }
.picture {  /* shaded at the edge where more lies beyond it */
  overflow-x: auto;
  background:
    linear-gradient(to right, var(--ground) 1rem, transparent) 0 0 / 3rem 100% no-repeat local,
    linear-gradient(to left, var(--ground) 1rem, transparent) 100% 0 / 3rem 100% no-repeat local,
    linear-gradient(to right, var(--line), transparent) 0 0 / 1rem 100% no-repeat,
    linear-gradient(to left, var(--line), transparent) 100% 0 / 1rem 100% no-repeat;
}
svg { display: block; width: 100%; min-width: 40rem; height: auto; }
svg text { font-size: 13.5px; fill: var(--text); unicode-bidi: plaintext; }
svg .quiet { fill: var(--quiet); }
svg .strong { font-weight: 600; }
svg .bad { fill: var(--high); }
svg .halo { paint-order: stroke; stroke: var(--ground); stroke-width: 5px; }
svg .grid { stroke: var(--line); stroke-width: .6; }
svg .axis { stroke: var(--quiet); stroke-width: 1; }
svg .event { fill: var(--quiet); }
svg rect, svg polygon { fill: var(--mark); }
svg .v-contradiction, svg .conflict { fill: var(--high); }
svg .v-tension, svg .v-incomplete, svg .v-rumour { fill: var(--medium); }
svg .pale { fill-opacity: .35; }
svg .denied { fill-opacity: 0; stroke: var(--quiet); stroke-dasharray: 3 2; }
svg .agree { fill: var(--agree); }
svg .beside { fill: var(--beside); }
svg .band { fill: var(--raised); }
svg .cell { fill: var(--ground); }
svg .c-contradiction, svg .c-tension { fill: var(--tint-bad); }
svg .c-agrees { fill: var(--tint-good); }
svg .tie { stroke: var(--quiet); stroke-width: 1.2; }
svg .disputed { stroke: var(--high); stroke-width: 2.6; }
svg line.denied { stroke-dasharray: 5 4; }
svg .node { fill: var(--raised); stroke: var(--quiet); }
svg .chief { stroke-width: 2; }
@media (max-width: 40rem) {
  body { padding: .9rem; }
  ul, ol { padding-left: 1.2rem; }
  .sides { display: block; }
  .sides .position { margin: .6rem 0; }
  .cards thead { display: none; }
  .cards tr { display: block; border: 1px solid var(--line); margin: .5rem 0; padding: .3rem; }
  .cards th, .cards td { display: inline-block; border: 0; background: none; padding: .1rem .3rem; }
  .cards td { display: block; }
  .cards td::before { content: attr(data-label) ": "; color: var(--quiet); }
  .tally th:nth-child(2), .tally td:nth-child(2) { display: none; }
}
@page { size: A4; margin: 10mm 13mm; }
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --raised: #f5f5f2; --text: #000000; --quiet: #404040; --line: #999999;
    --link: #000000; --high: #7d1410; --medium: #5c3a00; --low: #000000; --mark: #4a7ab5;
    --agree: #5f9a6b; --beside: #c4c4be; --tint-bad: #f9e3e1; --tint-good: #e6f2e7;
  }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.25; background: none; }
  a { text-decoration: none; }
  nav, .skip { display: none; }
  h1 { font-size: 17pt; }
  h2 { font-size: 13pt; margin: .8em 0 .3em; }
  h3 { font-size: 10.5pt; margin: .7em 0 .2em; }
  caption { padding-top: .5em; }
  h4, .grade { font-size: 9.5pt; }
  h2, h3, h4, caption, h2 + p { break-after: avoid; }
  p { margin: .2em 0; orphans: 3; widows: 3; }
  ul, ol { margin: .2em 0; padding-left: 1.3em; }
  table, code { font-size: 9.5pt; }
  th, td { padding: .12rem .3rem; }
  .scroll { overflow: visible; margin: .2rem 0; }
  thead { display: table-header-group; }
  .cards:not(.brief) th:nth-child(1) { width: 21%; }
  .cards:not(.brief) th:nth-child(2) { width: 36%; }
  .sides { grid-template-columns: repeat(auto-fit, minmax(5.4cm, 1fr)); gap: .2rem .5rem; }
  .sides .position { padding: 0 .4rem .1rem; }
  .sides h4 { margin: .1em 0; }
  .sides .position ul { margin: .1em 0; padding-left: 1em; }
  article { break-inside: avoid; }
  .long { break-inside: auto; }
  .outcome { margin: .2rem 0 .3rem; }
  .outcome div { margin: 0; }
  .facts { break-inside: avoid; }
  .facts div { display: inline; }
  .facts div:not(:last-child)::after { content: " · "; }
  details:not([open]) summary { list-style: none; color: var(--quiet); }
  .worst > li { margin: .25rem 0; }
  .position, .worst > li, tr, figure, .outcome div { break-inside: avoid; }
  .columns { columns: 2; column-gap: 1.2rem; }
  .columns h3 + p { break-after: avoid; }
  .columns li { break-inside: avoid; }
  .badge { display: inline-block; line-height: 1.1; }
  .ids code, .hashes code { font-family: inherit; white-space: nowrap; }
  .ids tbody { display: block; }
  .ids thead { display: none; }
  .hashes thead { display: none; }
  .hashes tr { display: block; }
  .hashes th, .hashes td { display: inline; border: 0; background: none; padding: 0 .2rem; }
  .ids tr { display: inline; }
  .ids tr:not(:last-child)::after { content: " · "; }
  .ids th, .ids td { display: inline; border: 0; background: none; padding: 0 .1rem; }
  .picture { overflow: visible; background: none; }
  svg { min-width: 0; }
  footer { margin: .2rem 0 0; }
  figure { margin: .5rem 0; }
}
"""


def policy(style: str) -> str:
    """Return a content security policy that allows no script, no request, and only this style."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        "default-src 'none'; script-src 'none'; "
        f"style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
