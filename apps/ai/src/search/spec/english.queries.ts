/**
 * What people may ask in English, and what is meant, by the calendar of Saturday, 21 November 2026. A line: text | city | check-in > check-out |
 * g guests, b bedrooms, < and > price a night, t:type, +amenity. Written before the reader was, and not fitted to it since.
 */
export const english = `
quiet cabin near Asheville for 4 with a hot tub, second weekend of March, under 250 a night | Asheville | 2027-03-12 > 2027-03-14 | g4 <250 t:cabin +hot_tub
Barcelona | Barcelona | |
apartment in Barcelona with a pool and parking | Barcelona | | t:apartment +pool +parking
a place to stay in Lisbon next weekend for two | Lisbon | 2026-11-27 > 2026-11-29 | g2
Kyoto, April 3 to April 9, 2 people | Kyoto | 2027-04-03 > 2027-04-09 | g2
somewhere in Cape Town from 10 to 17 January with a view of the sea, 6 guests, 3 bedrooms | Cape Town | 2027-01-10 > 2027-01-17 | g6 b3
pet friendly house in Asheville | Asheville | | t:house +pets
can I bring my dog? cottage in Queenstown, first week of February | Queenstown | 2027-02-01 > 2027-02-08 | t:cottage +pets
family of five, Grindelwald, Christmas | Grindelwald | 2026-12-24 > 2026-12-27 | g5
New Year's Eve in Tromsø for 2 adults and 2 kids | Tromsø | 2026-12-30 > 2027-01-02 | g4
chalet in Grindelwald with a sauna and fireplace under 400 | Grindelwald | | <400 t:chalet +sauna +fireplace
loft with fast wifi and a desk to work at in Mexico City for a month starting January 4 | Mexico City | 2027-01-04 > 2027-02-03 | t:loft +wifi +workspace
Marrakech riad with breakfast | Marrakesh | | +breakfast
a week in June in Valparaiso | Valparaíso | 2027-06-05 > 2027-06-12 |
2 bed flat in barcelona, washing machine, ac, <150/night | Barcelona | | b2 <150 t:apartment +washer +air_conditioning
tiny house near Asheville, 2 nights from December 11 | Asheville | 2026-12-11 > 2026-12-13 | t:tiny_house
Cheap room in Lisbon tonight | Lisbon | 2026-11-21 > 2026-11-22 | t:room
I need a villa for 12 in Marrakesh, 5 bedrooms, private pool, between 300 and 600 per night | Marrakesh | | g12 b5 >300 <600 t:villa +pool
treehouse for a romantic weekend, max $200 | | | <200 t:treehouse
we are a group of eight looking for a big house in Queenstown, 12-19 July 2027, hot tub please | Queenstown | 2027-07-12 > 2027-07-19 | g8 t:house +hot_tub
studio in Barcelona near the beach | Barcelona | | t:apartment
Lisbon Dec 5-8 | Lisbon | 2026-12-05 > 2026-12-08 |
tomorrow for 3 nights in Mexico City, just me | Mexico City | 2026-11-22 > 2026-11-25 | g1
Easter weekend in Lisbon, me and my wife | Lisbon | 2027-03-26 > 2027-03-29 | g2
Thanksgiving in Asheville, sleeps 10 | Asheville | 2026-11-25 > 2026-11-29 | g10
where can six people stay in Kyoto during the last week of March? | Kyoto | 2027-03-25 > 2027-04-01 | g6
bungalow with kitchen & garden, at least 2 bedrooms | | | b2 t:bungalow +kitchen +garden
2027-05-01 to 2027-05-05 Barcelona 3 guests | Barcelona | 2027-05-01 > 2027-05-05 | g3
I want to see the northern lights from a hot tub in Tromso, 5 nights in February | Tromsø | 2027-02-06 > 2027-02-11 | +hot_tub
long weekend in Cape Town, no more than 120 a night | Cape Town | | <120
from friday to monday in Asheville | Asheville | 2026-11-27 > 2026-11-30 |
a cabin with a wood stove | | | t:cabin +fireplace
hotel in Mexico City with gym and elevator | Mexico City | | t:hotel +gym +elevator
Something in Barcelona around 150 euros a night for 4 people | Barcelona | | g4 >120 <180
party of 3, Kyoto, traditional house with garden, Nov 28 - Dec 2 | Kyoto | 2026-11-28 > 2026-12-02 | g3 t:house +garden
boat in Lisbon | Lisbon | | t:boat
farm stay near Valparaíso with kids | Valparaíso | | t:farm
townhouse, 4 bedrooms, 3 bathrooms, free parking, Asheville NC | Asheville | | b4 t:townhouse +parking
guesthouse in Marrakesh for the second week of April, up to 90 | Marrakesh | 2027-04-08 > 2027-04-15 | <90 t:guesthouse
any b&b in Queenstown for valentine's weekend? | Queenstown | 2027-02-12 > 2027-02-14 | t:bed_and_breakfast
Asheville this weekend | Asheville | 2026-11-21 > 2026-11-22 |
honeymoon in Cape Town, October 2 2027 for ten nights, pool | Cape Town | 2027-10-02 > 2027-10-12 | g2 +pool
Need accessible apartment with a lift in Barcelona | Barcelona | | t:apartment +elevator
one bedroom condo, Asheville, downtown, weekly stay starting Monday | Asheville | 2026-11-23 > 2026-11-30 | b1 t:condo
whole month of August in Lisbon for a couple | Lisbon | 2027-08-01 > 2027-09-01 | g2
Skiing! Chalet for 8, Feb 20-27, somewhere to store our skis | | 2027-02-20 > 2027-02-27 | g8 t:chalet +ski_storage
12th of May until the 15th, Valparaíso, two adults one baby, cot needed | Valparaíso | 2027-05-12 > 2027-05-15 | g3 +cot
Paris in the spring | Paris | |
4 friends, London, 3rd weekend in May, two bedrooms, less than £300 | London | 2027-05-14 > 2027-05-16 | g4 b2 <300
New York loft for 3 nights from 2 December under $500 | New York | 2026-12-02 > 2026-12-05 | <500 t:loft
I'm travelling alone and want somewhere quiet in Kyoto to write, with a desk, for two weeks from March 1 | Kyoto | 2027-03-01 > 2027-03-15 | g1 +workspace
Lisbon with terrace | Lisbon | | +terrace
anything with a jacuzzi | | | +hot_tub
house w/ pool 4 ppl 14/02/2027 - 18/02/2027 cape town | Cape Town | 2027-02-14 > 2027-02-18 | g4 t:house +pool
cabins in the mountains | | | t:cabin
asheville!!! dogs ok??? 3 nights in december | Asheville | 2026-12-05 > 2026-12-08 | +pets
No more than 4 guests at a villa in Barcelona on the first weekend of July | Barcelona | 2027-07-02 > 2027-07-04 | g4 t:villa
air conditioned two-bedroom apartment in Mexico City, 15 to 20 March 2027, budget 80 USD per night | Mexico City | 2027-03-15 > 2027-03-20 | b2 <80 t:apartment +air_conditioning
Grindelwald apartment 3 beds view of the Eiger | Grindelwald | | t:apartment
could you find us a cosy cottage with an open fire and no neighbours | | | t:cottage +fireplace
budget 1000 total for 4 nights in Lisbon from 6 May | Lisbon | 2027-05-06 > 2027-05-10 | <250
price from 100 to 200, Barcelona, balcony | Barcelona | | >100 <200 +balcony
penthouse in Barcelona over 200 euros | Barcelona | | >200 t:apartment
next friday, one night, Queenstown | Queenstown | 2026-11-27 > 2026-11-28 |
I'll be in Tromsø the week of January 18 | Tromsø | 2027-01-18 > 2027-01-25 |
Room with breakfast and parking in Grindelwald, Jan 8, 2 nights | Grindelwald | 2027-01-08 > 2027-01-10 | t:room +breakfast +parking
Kyoto for the cherry blossoms, late March, five days | Kyoto | |
dishwasher, tv, dryer and an ev charger please, house, Asheville | Asheville | | t:house +dishwasher +tv +dryer +ev_charger
Rooms under 50 in Marrakesh | Marrakesh | | <50 t:room
7 nights from 2027-09-11, Cape Town, sleeps six, braai | Cape Town | 2027-09-11 > 2027-09-18 | g6 +braai
asdf qwerty | | |
sea | | |
Show me everything in Valparaiso sorted by price | Valparaíso | |
mum, dad and three kids, Barcelona, half-term, 24-31 October 2027, lift and crib | Barcelona | 2027-10-24 > 2027-10-31 | g5 +elevator +cot
Lisboa 10-12 december 2p | Lisbon | 2026-12-10 > 2026-12-12 | g2
just the two of us in a cabin over Thanksgiving | | 2026-11-25 > 2026-11-29 | g2 t:cabin
halloween weekend in asheville next year, 5 adults | Asheville | 2027-10-29 > 2027-10-31 | g5
I hate pools. House in Queenstown without a pool | Queenstown | | t:house
Not Barcelona, something in Lisbon | Lisbon | |
Berlin, 1–4 April 2027, max €90 pn, wi-fi | Berlin | 2027-04-01 > 2027-04-04 | <90 +wifi
two weeks in July near the beach in Cape Town, four of us | Cape Town | 2027-07-03 > 2027-07-17 | g4
weekend of March 20 in Mexico City | Mexico City | 2027-03-19 > 2027-03-21 |
in 2 weeks for 4 days, Kyoto | Kyoto | 2026-12-05 > 2026-12-09 |
luxury villa, Marrakesh, staff, 10 people, min 500 per night | Marrakesh | | g10 >500 t:villa
Asheville house (3 br, fenced yard, fire pit) under $300/nt | Asheville | | b3 <300 t:house
`;
