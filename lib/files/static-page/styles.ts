import { BASE_STYLES } from './styles-base';

const CONTENT_STYLES = `
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1.5rem;margin:0;padding:0;list-style:none}
.figures li{padding:1.25rem 1.5rem;border:1px solid var(--rule);border-bottom:4px solid var(--blue);background:var(--raised);break-inside:avoid}
.figures h3{font-size:1rem;font-weight:400;color:var(--ink)}
.figures p{margin:0}
.value{font-size:3rem;line-height:1.2;font-weight:700;color:var(--blue);letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.value .unit{font-size:1.5rem;letter-spacing:0}
.change{color:var(--strong);font-weight:700;font-size:.875rem}
.caveat,.method{font-size:.8125rem;line-height:1.4;color:var(--quiet)}
.figures .method{margin-top:.5rem}
.prose{columns:2 28rem;column-gap:3rem}
.prose :is(h3,h4){break-after:avoid}
.prose :is(p,li){break-inside:avoid}
.prose>:first-child{margin-top:0}
.prose h3{margin:1.5rem 0 .5rem}
.prose h4{margin:1rem 0 .25rem}
.prose em{color:inherit}
.prose li{margin-bottom:.35rem}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:2.5rem 3rem;align-items:start}
.charts>div{display:grid;gap:2.5rem}
.chart{margin:0;min-width:0;break-inside:avoid}
.chart .measure{margin-bottom:.75rem}
.chart svg[role=img]{display:block;overflow:visible;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.chart text{font-size:.8125rem;fill:var(--ink)}
.chart .in{text-anchor:middle;font-weight:700;font-size:.75rem;fill:var(--strong);stroke:var(--ground);stroke-width:3px;paint-order:stroke}
.chart .end{font-weight:700;fill:var(--strong)}
.chart rect{stroke:var(--ground);stroke-width:1px}
.chart .value{font-size:.875rem;font-weight:700;fill:var(--strong);text-anchor:middle;letter-spacing:0}
.chart .tick{font-size:.75rem;fill:var(--quiet);text-anchor:middle}
.axis{stroke:var(--rule)}
.course{stroke:var(--blue);stroke-width:2px}
.point{fill:var(--blue);stroke:var(--ground);stroke-width:2px}
.patterns{position:absolute}
.mark{stroke:var(--ground);stroke-width:1.3}
.dot{fill:var(--ground)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 .75rem;padding:0;list-style:none;font-size:.8125rem}
.legend li{display:inline-flex;align-items:center;gap:.4rem}
summary{cursor:pointer;color:var(--blue);font-size:.875rem;padding:.25rem 0;width:fit-content}
.scroll{overflow-x:auto;margin:.5rem 0 1.5rem;background:linear-gradient(var(--blue),var(--blue)) bottom/100% 1px no-repeat}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4;text-align:left}
caption{text-align:left;font-weight:700;color:var(--strong);padding:.5rem 0;font-size:1rem}
th,td{padding:.5rem .75rem;vertical-align:top;border-bottom:1px solid var(--rule);font-variant-numeric:tabular-nums}
thead th{background:var(--soft);color:var(--strong);border-bottom:2px solid var(--blue);vertical-align:bottom}
tbody th{color:var(--strong);font-weight:700}
.n{text-align:right;white-space:nowrap}
thead .n{white-space:normal}
tfoot th,tfoot td{font-weight:700;color:var(--strong);border-bottom:0}
.beside{display:block;font-size:.75rem;color:var(--quiet)}
.search{max-width:30rem;margin-bottom:.5rem}
.search label{display:block;font-weight:400;color:var(--strong)}
.hint{display:block;font-size:.75rem;color:var(--quiet)}
.search input{width:100%;margin-top:.5rem;padding:.5rem 1rem;border:0;border-radius:.25rem .25rem 0 0;background:var(--soft);box-shadow:inset 0 -2px 0 0 var(--strong);color:var(--strong);font:inherit}
.search p{margin:.5rem 0 0;font-size:.875rem}
#liste thead button{all:unset;cursor:pointer;font-weight:700}
#liste thead button:focus-visible,#liste .name button:focus-visible{outline:2px solid #0a76f6;outline-offset:2px}
#liste thead button::after{content:"\\00a0↕";color:var(--quiet);font-weight:400}
#liste [aria-sort=ascending] button::after{content:"\\00a0↑";color:var(--blue);font-weight:700}
#liste [aria-sort=descending] button::after{content:"\\00a0↓";color:var(--blue);font-weight:700}
#liste .name{display:block}
#liste .name button{all:unset;cursor:pointer;color:var(--blue);text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:1px}
#liste .name button::before{content:"";display:inline-block;width:.45em;height:.45em;margin-right:.5em;border:solid;border-width:0 2px 2px 0;transform:rotate(-45deg) translate(-.1em,-.1em)}
#liste .name button[aria-expanded=true]::before{transform:rotate(45deg) translate(-.1em,-.1em)}
#liste .p span{display:inline-block;padding:0 .4rem;border-radius:.25rem;background:var(--soft);color:var(--strong);font-size:.75rem;line-height:1.5rem;white-space:nowrap}
#liste tr:has(+.sheet:not([hidden])) :is(th,td){border-bottom:0}
.sheet td{padding:0 .75rem 1rem}
.sheet p{max-width:46rem;margin-bottom:.5rem}
.sheet dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:.5rem 1.5rem;margin:0}
.sheet dt{font-size:.75rem;color:var(--quiet)}
.sheet dd{margin:0;overflow-wrap:anywhere}
tbody:target>tr{background:var(--blue-ground)}
.narrow{display:none}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:1.5rem 3rem}
.notes dt{margin-top:1rem;font-weight:700;color:var(--strong)}
.notes dd{margin:.15rem 0 0}
.notes dt:target{background:var(--blue-ground)}
.files{margin:0;padding:0;list-style:none}
.files li{display:grid;grid-template-columns:minmax(12rem,16rem) 1fr;gap:.25rem 1.5rem;padding:.6rem 0;border-bottom:1px solid var(--rule)}
.files a{color:var(--blue);font-weight:700}
@media screen and (max-width:47.99em){
.files li{grid-template-columns:1fr}
.service{padding:.75rem 0 0;border-left:0;border-top:1px solid var(--rule);width:100%;font-size:1.125rem}
.top .page{gap:.75rem}
.menu ul{flex-wrap:nowrap;overflow-x:auto;white-space:nowrap}
.list .w{display:none}
.narrow{display:block}
.list th,.list td{padding:.5rem .4rem}
.list tbody th{overflow-wrap:anywhere}
#liste .p span{white-space:normal;line-height:1.3}
}
@media print{
@page{margin:12mm}
:root{color-scheme:light;--ground:#fff;--soft:#f6f6f6;--raised:#fff;--ink:#161616;--strong:#000;--quiet:#555;--rule:#ccc;--blue:#000091;--blue-ground:#fff;--tag:#ececfe;--tag-ink:#000091}
html{font-size:8.5pt}
.prose{columns:2}
h1{font-size:20pt}
body{font-size:1rem}
.page{max-width:none;padding:0}
.top .page{flex-wrap:nowrap}
.skip,.menu,.search,summary,.chart details,.method a .sr{display:none!important}
.top{box-shadow:none;border-bottom:1px solid var(--rule)}
.opening,section{padding:10pt 0 6pt}
section{break-inside:auto}
h2,h3{break-after:avoid}
.figures{grid-template-columns:repeat(3,1fr);gap:8pt}
.figures li{padding:6pt 8pt;border-bottom-width:2pt}
.value{font-size:22pt}
.value .unit{font-size:12pt}
.chart text{font-size:7.5pt}
.charts{grid-template-columns:1fr 1fr;gap:12pt 18pt}
.scroll{overflow:visible}
table{font-size:7pt;line-height:1.25}
th,td{padding:2pt 4pt}
#liste .name,#liste .name button,#liste .tag{display:inline}
#liste .tag{padding:0;background:none;font-size:6pt;line-height:inherit;font-style:italic;color:var(--quiet);margin-left:3pt}
#liste .p span{padding:0;background:none;font-size:7pt;line-height:1.25}
#mouvements,.notes dd,.figures li,.files li{break-inside:avoid}
.charts>div{gap:12pt}
.bottom{margin-top:0}
tr,.files li{break-inside:avoid}
thead{display:table-header-group}
#liste thead button::after,#liste .name button::before{content:none!important}
#liste .name button{color:inherit;text-decoration:none}
a{text-decoration:none}
}
`;
export const STYLES = BASE_STYLES + CONTENT_STYLES;
