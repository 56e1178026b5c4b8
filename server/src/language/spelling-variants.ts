/**
 * Made by `node scripts/run.mjs spelling` from the npm packages dictionary-en and dictionary-en-gb, which print the
 * American and the British spelling of one table of words (SCOWL, wordlist.aspell.net): words that Oxford spelling
 * writes otherwise. A line without a colon says what is written, and what is to be written; below it stand the words,
 * what comes before that and, behind a colon, all that may follow.
 */
export const VARIANTS = `
is iz
accessor:e,ed,es,ing acclimat:ation,e,ed,es,ing actual:ation,e,ed,es,ing aggrand:e,ed,ement,es,ing
agon:e,ed,es,ing,ingly alkal:e,ed,es,ing alphabet:ation,ations,e,ed,er,ers,es,ing
amort:able,ation,ations,e,ed,es,ing analog:e,ed,es,ing anathemat:e,ed,es,ing anatom:e,ed,es,ing
anglic:e,ed,es,ing annual:ed anod:e,ed,es,ing antagon:e,ed,es,ing antholog:e,ed,es,ing anthropomorph:e
apolog:e,ed,es,ing apostat:e,ed,es,ing appet:er,ers,ing,ingly atom:e,ed,er,ers,es,ing attitudin:e,ed,es,ing
author:ation,ations,e,ed,es,ing automat:e,ed,es,ing bapt:e,ed,er,ers,es,ing barbar:e,ed,es,ing
bastard:ation,ations,e,ed,es,ing bowdler:ation,ations,e,ed,es,ing brutal:ation,e,ed,es,ing
bureaucrat:ation,e,ed,es,ing burglar:e,ed,es,ing canal:ation,e,ed,es,ing cannibal:ation,e,ed,es,ing
canon:ation,ations,e,ed,es,ing capital:ation,e,ed,es,ing capsul:e,ed,es,ing caramel:e,ed,es,ing
carbon:e,ed,es,ing catech:e,ed,es,ing categor:ation,ations,e,ed,es,ing catheter:e,ed,es,ing
cauter:ation,e,ed,es,ing central:ation,e,ed,er,ers,es,ing channel:ation,e,ed,es,ing
character:ation,ations,e,ed,es,ing circular:e,ed,es,ing civil:ation,ations,e,ed,es,ing cogn:able,ance,ant
collateral:e collectiv:ation,e,ed,es,ing colon:ation,e,ed,er,ers,es,ing commercial:ation,e,ed,es,ing
compartmental:ation,e,ed,es,ing computer:ation,e,ed,es,ing conceptual:ation,ations,e,ed,es,ing
concert:e,ed,es,ing container:ation,e,ed,es,ing contextual:ation,e,ed,es,ing conventional:e,ed,es,ing
criminal:e,ed,es,ing critic:e,ed,er,ers,es,ing crystall:ation,e,ed,es,ing custom:ation,e,ed,es,ing
decimal:ation decriminal:ation democrat:ation,e,ed,es,ing demonet:ation demon:e,ed,es,ing denational:ation
denuclear:e,ed,es,ing deodor:ation,e,ed,er,ers,es,ing departmental:ation,e,ed,es,ing depressur:ation
deput:e,ed,es,ing desalin:ation,e,ed,es,ing digit:ation,e,ed,es,ing disorgan:ation
dramat:ation,ations,e,ed,es,ing econom:e,ed,er,ers,es,ing editorial:e,ed,es,ing elastic:e,ed,es,ing
embol:ation emotional:e,ed,es,ing empath:e,ed,es,ing emphas:e,ed,es,ing energ:e,ed,er,ers,es,ing
epitom:e,ed,es,ing equal:ation,e,ed,er,ers,es,ing eulog:e,ed,er,ers,es,ing evangel:e,ed,es,ing
extempor:ation,e,ed,es,ing external:ation,ations,e,ed,es,ing factor:ation,e,ed,es,ing
familiar:ation,e,ed,es,ing fantas:e,ed,es,ing federal:ation,e,ed,es,ing femin:e,ed,es,ing
fertil:ation,e,ed,er,ers,es,ing fictional:ation,ations,e,ed,es,ing final:ation,e,ed,es,ing
formal:ation,e,ed,es,ing fossil:ation,e,ed,es,ing fratern:ation,e,ed,er,ers,es,ing galvan:ation,e,ed,es,ing
general:ation,ations,e,ed,es,ing ghetto:e,ed,es,ing glamor:ation,e,ed,es,ing global:ation,e,ed,es,ing
gormand:e,ed,er,ers,es,ing harmon:ation,e,ed,er,ers,es,ing homogen:ation,e,ed,es,ing
hospital:ation,ations,e,ed,es,ing human:ation,e,ed,er,ers,es,ing hybrid:ation,e,ed,es,ing hypnot:e,ed,es,ing
hypothes:e,ed,es,ing ideal:ation,ations,e,ed,es,ing idol:ation,e,ed,es,ing immobil:ation,e,ed,er,ers,es,ing
immortal:e,ed,es,ing immun:ation,ations,e,ed,es,ing individual:ation,e,ed,es,ing industrial:ation,e,ed,es,ing
initial:ation,e,ed,es,ing institutional:ation,e,ed,es,ing intellectual:e,ed,es,ing internal:ation,e,ed,es,ing
international:ation,e,ed,es,ing iod:e,ed,es,ing ion:ation,e,ed,es,ing italic:ation,e,ed,es,ing
item:ation,e,ed,es,ing jeopard:e,ed,es,ing legal:ation,e,ed,es,ing legitimat:e,ed,es,ing
legitim:ation,e,ed,es,ing liberal:ation,ations,e,ed,es,ing lion:ation,e,ed,es,ing liquid:e,ed,er,ers,es,ing
lobotom:e,ed,es,ing local:ation,e,ed,es,ing macadam:e,ed,es,ing magnet:able,ation,e,ed,es,ing
marble:e,ed,es,ing marginal:ation,e,ed,es,ing material:ation,e,ed,es,ing maxim:ation,e,ed,es,ing
mechan:ation,e,ed,es,ing memorial:e,ed,es,ing memor:ation,e,ed,es,ing mercer:e,ed,es,ing
mesmer:e,ed,er,ers,es,ing metabol:e,ed,es,ing metastas:e,ed,es,ing metric:e,ed,es,ing
militar:ation,e,ed,es,ing miniatur:ation,e,ed,es,ing minim:ation,e,ed,es,ing
mobil:ation,ations,e,ed,er,ers,es,ing modern:ation,e,ed,er,ers,es,ing modular:ation moistur:e,ed,er,ers,es,ing
monet:ation,e,ed,es,ing monopol:ation,e,ed,er,ers,es,ing moral:ation,e,ed,er,ers,es,ing
motor:ation,e,ed,es,ing mytholog:e,ed,es,ing narcot:ation,e,ed,es,ing nasal:ation,e,ed,es,ing
national:ation,ations,e,ed,es,ing natural:ation,e,ed,es,ing neutral:ation,e,ed,er,ers,es,ing nonsympath:er
normal:ation,e,ed,es,ing notar:ation,e,ed,es,ing novel:ation,ations,e,ed,es,ing
optim:ation,ations,e,ed,er,es,ing organ:ation,ational,ationally,ations,e,ed,er,ers,es,ing ostrac:e,ed,es,ing
overcapital:e,ed,es,ing overemphas:e,ed,es,ing overgeneral:e,ed,es,ing overspecial:ation,e,ed,es,ing
oxid:ation,e,ed,er,ers,es,ing palatal:ation,e,ed,es,ing parallel:ation,ed parameter:e,ed parenthes:e,ed,es,ing
particular:ation,e,ed,es,ing passiv:ation pasteur:ation,e,ed,er,ers,es,ing patron:e,ed,er,ers,es,ing,ingly
pauper:e,ed,es,ing pedestrian:ation,e,ed,es,ing penal:ation,e,ed,es,ing personal:e,ed,es,ing
philosoph:e,ed,er,ers,es,ing photosynthes:e,ed,es,ing plagiar:e,ed,er,ers,es,ing plastic:e,ed,es,ing
plural:ation,e,ed,es,ing polar:ation,e,ed,es,ing politic:ation,e,ed,es,ing polymer:ation,e,ed,es,ing
popular:ation,e,ed,es,ing pressur:ation,e,ed,er,ers,es,ing priorit:ation,e,ed,es,ing
privat:ation,ations,e,ed,es,ing professional:ation,e,ed,es,ing propagand:e,ed,es,ing
proselyt:e,ed,er,ers,es,ing public:e,ed,es,ing pulver:ation,e,ed,es,ing quant:ation,e
radical:ation,e,ed,es,ing random:ation,e,ed,es,ing rational:ation,ations,e,ed,es,ing
real:able,ation,ations,e,ed,es,ing recapital:ation recogn:able,ably,e,ed,er,es,ing regular:ation,e,ed,es,ing
reinitial:e revolution:e,ed,es,ing rhapsod:e,ed,es,ing ritual:ed robot:e,ed,es,ing romantic:e,ed,es,ing
routin:e,ed,es,ing rubber:e,ed,es,ing sanit:e,ed,er,ers,es,ing satir:e,ed,es,ing scandal:e,ed,es,ing
schemat:e,ed,es,ing scrutin:e,ed,es,ing secular:ation,e,ed,es,ing sensational:e,ed,es,ing
sensit:ation,e,ed,es,ing sentimental:ation,e,ed,es,ing serial:able,ation,ations,e,ed,es,ing sermon:e,ed,es,ing
signal:ation,e,ed,es,ing simon:e slender:e,ed,es,ing social:ation,e,ed,es,ing sodom:e,ed,es,ing
solemn:ation,e,ed,es,ing soliloqu:e,ed,es,ing special:ation,ations,e,ed,es,ing stabil:ation,e,ed,er,ers,es,ing
standard:ation,e,ed,es,ing steril:ation,ations,e,ed,er,ers,es,ing stigmat:ation,e,ed,es,ing styl:e,ed,es,ing
subsid:ation,e,ed,er,ers,es,ing summar:e,ed,es,ing symbol:ation,e,ed,es,ing sympath:e,ed,er,ers,es,ing
synchron:ation,ations,e,ed,es,ing synthes:e,ed,es,ing systemat:ation,e,ed,es,ing
tantal:ation,e,ed,er,ers,es,ing,ingly tempor:e,ed,er,ers,es,ing tender:e,ed,er,ers,es,ing terror:e,ed,es,ing
theor:e,ed,es,ing total:ator,ators transistor:e,ed,es,ing traumat:e,ed,es,ing trivial:ation,e,ed,es,ing
tyrann:e,ed,es,ing unappet:ing underutil:ed unit:e,ed,es,ing universal:e,ed,es,ing urban:ation,e,ed,es,ing
util:able,ation,e,ed,es,ing vandal:e,ed,es,ing vapor:ation,e,ed,er,ers,es,ing verbal:ation,e,ed,es,ing
victim:ation,e,ed,es,ing virtual:ation visual:ation,ations,e,ed,er,ers,es,ing vital:ation,e,ed,es,ing
vocal:ation,ations,e,ed,es,ing volatil:e,ed,es,ing vulcan:ation,e,ed,es,ing vulgar:ation,e,ed,er,ers,es,ing
weather:e,ed,es,ing western:ation,e,ed,es,ing winter:e,ed,es,ing woman:e,ed,er,ers,es,ing
yz ys
anal:able,e,ed,er,ers,es,ing breathal:e,ed,er,ers,es,ing catal:e,ed,es,ing dial:es hydrol:e,ed,es,ing
paral:e,ed,es,ing,ingly psychoanal:e,ed,es,ing
or our
antilab: arb:,s ard:,s arm:,ed,er,ers,ies,ing,s,y behavi:,al,ally,ism,ist,ists,s belab:,ed,ing,s cand:
clam:,ed,ing,s clang:
col:,ant,ants,blind,blindness,ed,eds,fast,fastness,ful,fully,fulness,ing,ist,ists,less,lessly,lessness,s,way,ways
demean: dol: enam:,ed,ing,s endeav:,ed,ing,s fav:,able,ably,ed,ing,ite,ites,itism,s ferv:
flav:,ed,ful,ing,ings,less,s,some harb:,ed,ing,s hon:,able,ableness,ably,ed,ee,ees,er,ers,ing,s
hum:,ed,ing,less,lessness,s lab:,ed,er,ers,ing,s,saving misbehavi: misdemean:,s multicol:ed
neighb:,ed,hood,hoods,ing,liness,ly,s od:,ed,less,s parl:,s ranc: rig:,s rum:,ed,ing,monger,mongers,s savi:,s
sav:,ed,ier,ies,iest,iness,ing,s,y splend:,s succ:,ed,ing,s tricol:,s tum:,s unsav:y val: vap:,s,y varicol:ed
vig: watercol:,s
er re
accout:,ments,s amphitheat:,s calib:,s cent:,board,boards,fold,folds,piece,pieces,s centilit:,s centimet:,s
decilit:,s decimet:,s epicent:,s fib:,board,fill,glass,s gigamet:,s goit:,s hectomet:,s kilolit:,s kilomet:,s
lacklust: lit:,s louv:,s lust:,less meag:,ly,ness megamet:,s millilit:,s millimet:,s mit:,s nanomet:,s nit:
och: philt:,s piast:,s reconnoit:,s sab:,s saltpet: scept:,s sepulch:,s somb:,ly,ness spect:,s
theat:,goer,goers,s
ere re
accout:d cent:d louv:d mit:d reconnoit:d sepulch:d
eri ri
accout:ng cent:ng mit:ng reconnoit:ng sepulch:ng
euver oeuvre
man:,s outman:,s
euvera oeuvra
man:bility,ble
euvere oeuvre
man:d outman:d
euveri oeuvri
man:ng,ngs outman:ng
l ll
appare:ed,ing backpeda:ed,ing barre:ed,ing bedevi:ed,ing bejewe:ed,ing beve:ed,ing bushe:ed,ing
ca:isthenic,isthenics cance:ed,er,ers,ing,ous caro:ed,er,ers,ing cavi:ed,er,ers,ing,ings channe:ed,ing
chi:i,ies chise:ed,er,ers,ing counci:or,ors counse:ed,ing,or,ors crene:ate,ated,ates,ating,ation,ations
crue:er,est cudge:ed,ing,ings devi:ed,ing dia:ed,ing,ings disembowe:ed,ing disheve:ed,ing dowe:ed,ing
drive:ed,er,ers,ing due:ed,er,ers,ing,ings,ist,ists ename:ed,er,ers,ing,ings equa:ed,ing flanne:ed,ing
fue:ed,ing funne:ed,ing gambo:ed,ing grave:ed,ing grove:er,ers grue:ing,ingly,ings impane:ed,ing imperi:ed,ing
initia:ed,ing jewe:ed,er,ers,ing kenne:ed,ing labe:ed,ing leve:ed,er,ers,ing libe:ed,er,ers,ing,ous
marsha:ed,ing marve:ed,ing,ous,ously meda:ist,ists meta:ed mislabe:ed,ing mode:ed,er,ers,ing,ings
pane:ed,ing,ings,ist,ists parce:ed,ing peda:ed,ing penci:ed,ing,ings peri:ed,ing peta:ed pomme:ed,ing
pumme:ed,ing quarre:ed,er,ers,ing rave:ed,ing,ings remode:ing reve:ed,er,ers,ing,ings riva:ed,ing rowe:ed,ing
shove:ed,ing shrive:ed,ing signa:ed,er,ers,ing snive:ed,er,ers,ing snorke:ed,ing spira:ed,ing squirre:ed,ing
stenci:ed,ing subtota:ed,ing swive:ed,ing tasse:ed,ing teetota:er,ers tinse:ed,ing tota:ed,ing
towe:ed,ing,ings tramme:ed,ing tranqui:ity trave:ed,er,ers,ing,ings tria:ed,ing trowe:ed,ing
tunne:ed,er,ers,ing,ings victua:ed,ing wease:ed,ing woo:en,ens yode:ed,er,ers,ing
ll l
appa:,s enro:,ment,ments,s enthra:,ment,s fulfi:,ment,s insta:ment,ments ski:ful,fully,fulness thra:dom
wi:ful,fully,fulness
p pp
worshi:ed,er,ers,ing
ens enc
def:eless,elessly,elessness off:e,es pret:e,es
ced sed
practi:
cing sing
practi:
e ae
an:mia,mic,mically,sthesia,sthesiologist,sthesiologists,sthesiology,sthetic,sthetics,sthetist,sthetists c:sium
:on,ons,tiology f:cal,ces gyn:cologic,cological,cologist,cologists,cology
h:matite,matologic,matological,matologist,matologists,matology,moglobin,mophilia,mophiliac,mophiliacs,morrhage,morrhaged,morrhages,morrhaging,morrhoid,morrhoids
isch:mia,mic leuk:mia orthop:dic,dics,dist,dists pal:olithic,ontologist,ontologists,ontology
p:diatric,diatrician,diatricians,diatrics,dophile,dophiles,dophilia septic:mia,mic spir:a,as spiroch:te,tes
tox:mia tular:mia ur:mia,mic
e oe
c:nobite,nobites,nobitic diarrh:a :dema,demas,sophagi,sophagus,stradiol,strogen,strogens,strous,strus,struses
gonorrh:a,al pyorrh:a seborrh:a
og ogue
anal:,s catal:,s
oge ogue
catal:d,r,rs
ogi ogui
catal:ng
ay ey
gr:,ed,er,est,ing,ish,ness,s
ow ough
pl:,ed,ing,man,men,s,share,shares snowpl:,s
ol oul
m:d,ded,der,dered,dering,ders,dier,diest,ding,dings,ds,dy,t,ted,ting,ts rem:d,ded,ding,ds
sm:der,dered,dering,ders
sk sc
mollu:,s :eptic,eptical,eptically,epticism,eptics
dgm dgem
abri:ent,ents acknowle:ent,ents ju:ent,ental,ents misju:ent,ents preju:ent,ents
gi gei
a:ng,ngs
elry ellery
jew:
inum inium
alum:
ifact efact
art:,s
`;
