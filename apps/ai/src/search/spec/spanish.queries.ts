/** The same in Spanish, written in the same way and at the same time. */
export const spanish = `
cabaña tranquila cerca de Asheville para 4 con jacuzzi, segundo fin de semana de marzo, menos de 250 por noche | Asheville | 2027-03-12 > 2027-03-14 | g4 <250 t:cabin +hot_tub
piso en Barcelona con piscina y aparcamiento | Barcelona | | t:apartment +pool +parking
Lisboa el próximo fin de semana para dos | Lisbon | 2026-11-27 > 2026-11-29 | g2
Kioto del 3 al 9 de abril, 2 personas | Kyoto | 2027-04-03 > 2027-04-09 | g2
una semana en junio en Valparaíso | Valparaíso | 2027-06-05 > 2027-06-12 |
casa con jardín en Ciudad de México para seis personas, hasta 200 dólares la noche | Mexico City | | g6 <200 t:house +garden
apartamento de dos habitaciones en Barcelona con aire acondicionado y lavadora | Barcelona | | b2 t:apartment +air_conditioning +washer
Ciudad del Cabo del 10 al 17 de enero, somos 6, tres dormitorios | Cape Town | 2027-01-10 > 2027-01-17 | g6 b3
admite perros? casita en Queenstown, primera semana de febrero | Queenstown | 2027-02-01 > 2027-02-08 | t:cottage +pets
familia de cinco en Grindelwald por Navidad | Grindelwald | 2026-12-24 > 2026-12-27 | g5
Nochevieja en Tromsø, 2 adultos y 2 niños | Tromsø | 2026-12-30 > 2027-01-02 | g4
chalet con sauna y chimenea en Grindelwald por menos de 400 | Grindelwald | | <400 t:chalet +sauna +fireplace
riad en Marrakech con desayuno | Marrakesh | | +breakfast
habitación barata en Lisboa esta noche | Lisbon | 2026-11-21 > 2026-11-22 | t:room
villa para 12 en Marrakech, 5 dormitorios, piscina privada, entre 300 y 600 la noche | Marrakesh | | g12 b5 >300 <600 t:villa +pool
casa en el árbol para un fin de semana romántico, máximo 200 | | | <200 t:treehouse
Semana Santa en Lisboa, mi mujer y yo | Lisbon | 2027-03-21 > 2027-03-28 | g2
mañana, 3 noches en Ciudad de México, solo yo | Mexico City | 2026-11-22 > 2026-11-25 | g1
dónde pueden alojarse ocho personas en Kioto la última semana de marzo | Kyoto | 2027-03-25 > 2027-04-01 | g8
de viernes a lunes en Asheville | Asheville | 2026-11-27 > 2026-11-30 |
estudio en Barcelona cerca de la playa | Barcelona | | t:apartment
hotel en Ciudad de México con gimnasio y ascensor | Mexico City | | t:hotel +gym +elevator
algo en Barcelona por unos 150 euros la noche para 4 | Barcelona | | g4 >120 <180
barco en Lisboa | Lisbon | | t:boat
dos semanas desde el 1 de marzo en Kioto, viajo sola, con escritorio | Kyoto | 2027-03-01 > 2027-03-15 | g1 +workspace
todo agosto en Lisboa, una pareja | Lisbon | 2027-08-01 > 2027-09-01 | g2
del 12 al 15 de mayo en Valparaíso con un bebé, dos adultos, necesitamos cuna | Valparaíso | 2027-05-12 > 2027-05-15 | g3 +cot
París en primavera | Paris | |
cuatro amigos, Londres, tercer fin de semana de mayo, menos de 300 libras | London | 2027-05-14 > 2027-05-16 | g4 <300
loft en Nueva York tres noches a partir del 2 de diciembre | New York | 2026-12-02 > 2026-12-05 | t:loft
mínimo 2 dormitorios y cocina | | | b2 +kitchen
Barcelona 1-5 mayo 3 huéspedes | Barcelona | 2027-05-01 > 2027-05-05 | g3
auroras boreales en Tromsø, 5 noches en febrero | Tromsø | 2027-02-06 > 2027-02-11 |
este finde en Asheville | Asheville | 2026-11-21 > 2026-11-22 |
luna de miel en Ciudad del Cabo, 2 de octubre, diez noches, piscina | Cape Town | 2027-10-02 > 2027-10-12 | g2 +pool
ático con terraza en Barcelona, más de 200 euros | Barcelona | | >200 t:apartment +terrace
finca para un grupo de 15 con barbacoa | | | g15 t:farm +bbq_grill
pensión en Marrakech, segunda semana de abril, hasta 90 euros | Marrakesh | 2027-04-08 > 2027-04-15 | <90 t:guesthouse
acepta mascotas, Asheville, 3 noches en diciembre | Asheville | 2026-12-05 > 2026-12-08 | +pets
departamento en CDMX con wifi rápido para trabajar, un mes desde el 4 de enero | Mexico City | 2027-01-04 > 2027-02-03 | t:apartment +wifi
algo con bañera de hidromasaje | | | +hot_tub
presupuesto 80 euros por noche, Barcelona, dos personas, balcón | Barcelona | | g2 <80 +balcony
el viernes que viene, una noche, Queenstown | Queenstown | 2026-11-27 > 2026-11-28 |
la semana del 18 de enero en Tromsø | Tromsø | 2027-01-18 > 2027-01-25 |
casa rural con chimenea y sin vecinos | | | t:cottage +fireplace
14/02/2027 al 18/02/2027 Ciudad del Cabo, casa con piscina, 4 pers | Cape Town | 2027-02-14 > 2027-02-18 | g4 t:house +pool
primer fin de semana de julio, villa en Barcelona | Barcelona | 2027-07-02 > 2027-07-04 | t:villa
Múnich, puente de diciembre | Munich | |
Sevilla en abril para la feria, 4 personas | Seville | | g4
apartamento con ascensor y plaza de garaje en Madrid, 2 noches desde el 5 de diciembre | Madrid | 2026-12-05 > 2026-12-07 | t:apartment +elevator +parking
1000 euros en total por 4 noches en Lisboa desde el 6 de mayo | Lisbon | 2027-05-06 > 2027-05-10 | <250
busco bungaló con vistas al mar | | | t:bungalow
habitaciones por menos de 50 en Marrakech | Marrakesh | | <50 t:room
esquiar del 20 al 27 de febrero, chalet para ocho, guardaesquís | | 2027-02-20 > 2027-02-27 | g8 t:chalet +ski_storage
sin piscina, casa en Queenstown | Queenstown | | t:house
pasado mañana en Barcelona, dos noches | Barcelona | 2026-11-23 > 2026-11-25 |
año nuevo en Barcelona para 6 con calefacción | Barcelona | 2026-12-30 > 2027-01-02 | g6 +heating
somos tres, queremos un loft en Lisboa del 28 de noviembre al 2 de diciembre | Lisbon | 2026-11-28 > 2026-12-02 | g3 t:loft
qué hay en Valparaíso para este puente | Valparaíso | |
fin de semana del 20 de marzo en Ciudad de México | Mexico City | 2027-03-19 > 2027-03-21 |
mi pareja, mi hijo y yo en Grindelwald, del 2 al 9 de enero | Grindelwald | 2027-01-02 > 2027-01-09 | g3
Lisboa, con secadora, tele, lavavajillas y cochera | Lisbon | | +dryer +tv +dishwasher +parking
dentro de dos semanas, 4 días en Kioto | Kyoto | 2026-12-05 > 2026-12-09 |
para 2 noches, 9 de enero, Grindelwald, habitación con desayuno | Grindelwald | 2027-01-09 > 2027-01-11 | t:room +breakfast
la casa más bonita | | | t:house
villa de lujo, mínimo 500 por noche, 10 personas, Marrakech | Marrakesh | | g10 >500 t:villa
Barcelona en noviembre del año que viene, del 5 al 8 | Barcelona | 2027-11-05 > 2027-11-08 |
`;
