"""The style sheet of an HTML page: light and dark, phone and paper. Colors keep a contrast of at least 4.5 to 1.

Parts of a bar are told from each other by their pattern, on paper without color too.
"""

STYLE_SHEET = """\
:root {
  --ink: #1c1d20; --soft: #55585f; --paper: #fdfdfb; --line: #d9d9d4; --accent: #1f5fa8;
  --low: #1d6b3a; --moderate: #1f5fa8; --high: #8a2f8f; --very-high: #b3261e;
  --e1: #8a2f8f; --e2: #1f5fa8; --m1: #8f4a12; --m2: #8f4a12; --e0: #55585f;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e9e9e4; --soft: #a9adb5; --paper: #17181b; --line: #3a3c42; --accent: #8fbcf0;
    --low: #7fd09a; --moderate: #8fbcf0; --high: #e0a3e4; --very-high: #ff9c93;
    --e1: #e0a3e4; --e2: #8fbcf0; --m1: #e0975a; --m2: #e0975a; --e0: #a9adb5;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 system-ui, sans-serif; }
main { max-width: 66ch; margin: 0 auto; padding: 2rem 1rem 4rem; overflow-wrap: break-word; }
a, code { overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 1.2rem; }
h2 { font-size: 1.15rem; margin: 2.6rem 0 .8rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h2 .note { float: right; }
p { margin: .6rem 0; }
a { color: var(--accent); }
sup { line-height: 0; }
sup a { text-decoration: none; }
code { font-family: ui-monospace, monospace; font-size: .92em; }
.note { color: var(--soft); font-size: .85rem; font-weight: normal; }
header > .note { margin: 0; }
.answer { font-size: 1.2rem; margin-bottom: .4rem; }
.muted { color: var(--soft); }
.level-low { color: var(--low); } .level-moderate { color: var(--moderate); }
.level-high { color: var(--high); } .level-very-high { color: var(--very-high); }
.gauge { position: relative; height: .5rem; background: var(--line); border-radius: .25rem; margin: .3rem 0 1.2rem; }
.gauge .range { position: absolute; top: .1rem; height: .3rem; background: currentColor; border-radius: .15rem; }
.gauge .mark { position: absolute; top: -.25rem; width: 1rem; height: 1rem; margin-left: -.5rem;
  background: currentColor; border: 2px solid var(--paper); border-radius: 50%; }
.interval { color: var(--accent); }
.bar { margin: 1rem 0; }
.bar figcaption { font-size: .9rem; font-weight: 600; }
.segments { display: flex; height: 1.1rem; margin: .3rem 0; border-radius: .2rem; overflow: hidden; }
.segments .exposure-e1, .swatch.exposure-e1 { background: var(--e1); }
.segments .exposure-e2, .swatch.exposure-e2 {
  background: repeating-linear-gradient(45deg, var(--e2) 0 .25rem, var(--paper) .25rem .4rem); }
.segments .exposure-m1, .swatch.exposure-m1 {
  background: repeating-linear-gradient(90deg, var(--m1) 0 .35rem, var(--paper) .35rem .45rem); }
.segments .exposure-m2, .swatch.exposure-m2 {
  background: repeating-linear-gradient(90deg, var(--m2) 0 .15rem, var(--paper) .15rem .35rem); }
.segments .exposure-e0, .swatch.exposure-e0 { background: var(--paper); box-shadow: inset 0 0 0 1px var(--e0); }
.key { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0; padding: 0; list-style: none; font-size: .9rem; }
.swatch { display: inline-block; width: .8rem; height: .8rem; margin-right: .4rem; border-radius: .15rem; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; }
th, td { padding: .45rem .6rem .45rem 0; text-align: left; vertical-align: top; }
thead th { color: var(--soft); font-size: .8rem; font-weight: 600; }
tbody tr { border-top: 1px solid var(--line); break-inside: avoid; }
tbody th { font-weight: normal; }
tbody .group { padding-top: .8rem; color: var(--soft); font-size: .8rem; font-weight: 600; }
.dots tr:not(:first-child) { border-top: 0; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-right: .8rem; }
.short { white-space: nowrap; }
.detail { margin: .3rem 0 0; color: var(--soft); }
.detail b { color: var(--ink); font-weight: 600; }
.axis { width: 40%; }
th.axis { color: var(--soft); white-space: nowrap; }
th.axis span { display: inline-block; width: 33.3%; text-align: center; }
th.axis span:first-child { text-align: left; } th.axis span:last-child { text-align: right; }
.track { position: relative; display: block; height: 1px; margin-top: .75rem; background: var(--line); }
.track .mark { position: absolute; top: -.32rem; width: .7rem; height: .7rem; margin-left: -.35rem;
  background: var(--accent); border-radius: 50%; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .6rem 0; }
dd { margin: 0; }
dt { color: var(--soft); }
ol, ul { padding-left: 1.4rem; }
.next { margin-top: 2.6rem; padding-top: .6rem; border-top: 1px solid var(--line); }
.next ul { padding: 0; list-style: none; }
li { margin: .3rem 0; }
nav ul { columns: 2; }
nav input { font: inherit; width: 100%; padding: .4rem .6rem; border: 1px solid var(--line); background: var(--paper);
  color: var(--ink); border-radius: .3rem; }
[hidden] { display: none !important; }
@media screen and (max-width: 36rem) {
  body { font-size: 16px; }
  h2 .note { float: none; display: block; }
  table:not(.dots) thead { display: none; }
  table:not(.dots) tr { display: flex; flex-wrap: wrap; gap: .1rem .8rem; padding: .5rem 0; }
  table:not(.dots) td { display: block; padding: 0; text-align: left; }
  table:not(.dots) td:empty { display: none; }
  table:not(.dots) .main { flex-basis: 100%; }
  table:not(.dots) .main:has(.detail) { order: 1; }
  table:not(.dots) tbody tr:first-child { border-top: 0; }
  table:not(.dots) td:not(:empty, .main)::before {
    content: attr(data-title) " "; color: var(--soft); font-size: .8rem;
  }
  .short { white-space: normal; }
  .axis { width: 30%; }
  dl { grid-template-columns: 1fr; gap: 0; }
  nav ul { columns: 1; }
}
@media print {
  :root { --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; --accent: #1f5fa8; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h2 { break-after: avoid; }
  .segments *, .swatch, .gauge, .gauge *, .track, .track * {
    print-color-adjust: exact; -webkit-print-color-adjust: exact;
  }
}
@page { margin: 18mm; }
"""
SHEET_STYLE = """\
main { max-width: 48rem; }
@media print {
  html { font-size: var(--sheet); }
  body { font: 1rem/1.3 Arial, Helvetica, "Liberation Sans", system-ui, sans-serif; }
  h1 { font-size: 1.7rem; margin: 0 0 .4rem; }
  h2 { font-size: 1.05rem; margin: .9rem 0 .3rem; padding-bottom: .1rem; }
  p, .answer { margin: .3rem 0; font-size: 1rem; }
  .gauge { margin: .2rem 0 .5rem; }
  .bar { margin: .3rem 0; }
  .segments { height: .9rem; margin: .15rem 0; }
  table, .key, .bar figcaption, .detail b { font-size: 1rem; }
  th, td { padding-top: .15rem; padding-bottom: .15rem; }
  .detail { margin: .1rem 0 0; color: var(--ink); }
  li { margin: .1rem 0; }
  ol, ul { margin: .2rem 0; }
  .next { margin-top: .6rem; padding-top: .3rem; font-size: .85rem; }
  .next p, .next ul, .next li { display: inline; margin: 0 .4rem 0 0; }
}
@page { margin: 12mm; }
"""
"""What a sheet adds: letters of the size that lets it fit one page, and no more room between than it needs."""
