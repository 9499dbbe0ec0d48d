import { ARTWORK } from '@/lib/format/palette';

/** Colours of the State’s design system, light then dark, by the names that palettes know. */
const LIGHT = `--ground:#fff;--soft:#f6f6f6;--raised:#fff;--ink:#3a3a3a;--strong:#161616;--quiet:#666;--rule:#ddd;
--blue:#000091;--blue-ground:#f5f5fe;--tag:#ececfe;--tag-ink:#000091;--info:#0063cb;--info-ground:#e8edff;--header-shadow:0 1px 3px rgba(0,0,18,.16);`;
const DARK = `--ground:#161616;--soft:#1e1e1e;--raised:#1e1e1e;--ink:#cecece;--strong:#fff;--quiet:#929292;--rule:#353535;
--blue:#8585f6;--blue-ground:#1b1b35;--tag:#21213f;--tag-ink:#8585f6;--info:#518fff;--info-ground:#1d2437;--header-shadow:0 1px 3px rgba(0,0,18,.5);`;
const COLOURS = Object.entries(ARTWORK)
  .map(([name, value]) => `--artwork-minor-${name}:${value}`)
  .join(';');

/** The frame of the page: colours, letters, header, footer. No font is fetched: the reader’s own, close to Marianne. */
export const BASE_STYLES = `
:root{color-scheme:light dark;${LIGHT}
${COLOURS}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 Marianne,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
a{color:inherit;text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid #0a76f6;outline-offset:2px}
h1,h2,h3,h4{color:var(--strong);line-height:1.25;margin:0}
h1{font-size:clamp(1.75rem,1.3rem + 2vw,2.5rem)}
h2{font-size:clamp(1.375rem,1.2rem + .8vw,1.75rem);margin-bottom:1rem}
h3{font-size:1.125rem}
h4{font-size:1rem}
p{margin:0 0 .75rem}
em{font-style:italic;color:var(--quiet)}
.page{max-width:78rem;margin:0 auto;padding:0 1rem}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:0;top:0;margin:0;padding:0;list-style:none;z-index:2}
.skip a{position:absolute;left:-9999px;padding:.75rem 1rem;background:var(--ground);color:var(--blue);white-space:nowrap}
.skip a:focus{left:.5rem;top:.5rem}
.top{background:var(--raised);box-shadow:var(--header-shadow);position:relative}
.top .page{display:flex;flex-wrap:wrap;align-items:center;gap:1rem 2rem;padding-top:1rem;padding-bottom:1rem}
.state{color:var(--strong);line-height:1.15;margin:0}
.state::before{content:"";display:block;width:2.6rem;height:.9rem;margin-bottom:.3rem;border:1px solid var(--rule);background:linear-gradient(90deg,#000091 0 33.3%,#fff 33.3% 66.6%,#e1000f 66.6%);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.state b{display:block;font-size:1.05rem;letter-spacing:-.01em;text-transform:uppercase}
.state i{display:block;margin-top:.3rem;font:italic .72rem/1.25 "Times New Roman",Times,serif}
.service{margin:0;padding-left:2rem;border-left:1px solid var(--rule);color:var(--strong);font-weight:700;font-size:1.25rem;line-height:1.4}
.service span{display:block;font-weight:400;font-size:.875rem;color:var(--ink)}
.menu{border-top:1px solid var(--rule)}
.menu ul{display:flex;flex-wrap:wrap;margin:0 auto;list-style:none;max-width:78rem;padding:0 .25rem}
.menu a{display:block;padding:.75rem;font-size:.875rem;color:var(--strong);text-decoration:none}
.menu a:hover{background:var(--soft)}
.opening{padding-top:2.5rem;padding-bottom:1rem}
.edition{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0 0;padding:0;list-style:none}
.lead{margin:1.25rem 0 0;font-size:1.25rem;line-height:1.6;max-width:46rem;color:var(--strong)}
.tag{display:inline-block;padding:0 .5rem;border-radius:1rem;background:var(--tag);color:var(--tag-ink);font-size:.75rem;line-height:1.5rem;font-weight:400}
.edition .tag{font-size:.875rem;line-height:1.75rem;padding:0 .75rem}
.notice{margin:1.5rem 0 0;padding:1rem 1.25rem;border:1px solid var(--info);border-left-width:.5rem;max-width:60rem}
.notice h2{font-size:1.125rem;margin-bottom:.25rem}
.notice p:last-child,.notice ul:last-child{margin-bottom:0}
section{padding:2rem 0;border-top:1px solid var(--rule)}
.measure{color:var(--quiet);font-size:.875rem;margin:.25rem 0 1rem}
.bottom{margin-top:2rem;border-top:2px solid var(--blue);padding:2rem 0;font-size:.875rem}
.bottom .page{display:flex;flex-wrap:wrap;gap:1.5rem 3rem}
.bottom .page>div{flex:1 1 24rem}
`;
