/** Places by destination: name | latitude | longitude | category. */
export const northAmerica = `
= Asheville
Biltmore Estate|35.5405|-82.5523|palace
Asheville Art Museum|35.5949|-82.5506|museum
Basilica of Saint Lawrence|35.5972|-82.5561|church
Pack Square Park|35.5954|-82.5498|square
Thomas Wolfe Memorial|35.5977|-82.5508|museum
Grove Arcade|35.5953|-82.5563|shopping
River Arts District|35.5851|-82.5668|gallery
North Carolina Arboretum|35.4968|-82.6098|garden
Botanical Gardens at Asheville|35.6137|-82.567|garden
WNC Nature Center|35.5767|-82.4967|zoo
Folk Art Center|35.5921|-82.4818|gallery
Blue Ridge Parkway Visitor Center|35.5647|-82.4868|nature
Craggy Gardens|35.6997|-82.3799|hike
Mount Mitchell State Park|35.7649|-82.2651|hike
Mount Pisgah|35.4254|-82.7568|hike
Chimney Rock State Park|35.4393|-82.2465|hike
Looking Glass Falls|35.2963|-82.7688|waterfall
Sliding Rock|35.2885|-82.7848|waterfall
Catawba Falls|35.6134|-82.2476|waterfall
DuPont State Recreational Forest|35.1929|-82.6166|hike
Max Patch|35.797|-82.957|hike
Lake Julian Park|35.4811|-82.5447|lake
Lake Lure Beach|35.4324|-82.2049|beach
Omni Grove Park Inn|35.6208|-82.5425|historic
Smith-McDowell House|35.5732|-82.5556|museum
Asheville Pinball Museum|35.5964|-82.5571|museum
The Orange Peel|35.5907|-82.5516|nightlife
Harrah's Cherokee Center Asheville|35.5971|-82.5546|theatre
Wedge Brewing Company|35.5864|-82.5646|brewery
Wicked Weed Brewing|35.5916|-82.5511|brewery
Sierra Nevada Brewing, Mills River|35.4307|-82.5542|brewery
Highland Brewing|35.5726|-82.4989|brewery
Burial Beer|35.5884|-82.5538|brewery
New Belgium Brewing Asheville|35.5826|-82.57|brewery
Tupelo Honey Downtown|35.5949|-82.5542|food
Cúrate|35.5926|-82.5512|food
12 Bones Smokehouse|35.5829|-82.5667|food
Western North Carolina Farmers Market|35.5708|-82.5857|market
Malaprop's Bookstore|35.5968|-82.5547|shopping
Riverside Cemetery|35.6016|-82.5687|park
French Broad River Park|35.5645|-82.5691|park
Carrier Park|35.5657|-82.5829|park
= New York
Statue of Liberty|40.6892|-74.0445|monument
Ellis Island|40.6995|-74.0396|museum
Empire State Building|40.7484|-73.9857|viewpoint
Top of the Rock|40.7593|-73.9794|viewpoint
One World Observatory|40.713|-74.0132|viewpoint
National September 11 Memorial|40.7115|-74.0134|monument
Times Square|40.758|-73.9855|square
Central Park|40.7829|-73.9654|park
Metropolitan Museum of Art|40.7794|-73.9632|museum
Museum of Modern Art|40.7614|-73.9776|museum
Guggenheim Museum|40.783|-73.959|museum
Whitney Museum of American Art|40.7396|-74.0089|museum
American Museum of Natural History|40.7813|-73.974|museum
The Frick Collection|40.7712|-73.9674|museum
The Morgan Library & Museum|40.7492|-73.9814|library
New York Public Library|40.7532|-73.9822|library
Brooklyn Bridge|40.7061|-73.9969|bridge
Brooklyn Bridge Park|40.7003|-73.9967|park
DUMBO|40.7033|-73.9881|district
Brooklyn Museum|40.6712|-73.9636|museum
Brooklyn Botanic Garden|40.6694|-73.9624|garden
Prospect Park|40.6602|-73.969|park
Coney Island|40.5749|-73.985|beach
The High Line|40.748|-74.0048|park
Chelsea Market|40.7424|-74.0061|market
Grand Central Terminal|40.7527|-73.9772|historic
St. Patrick's Cathedral|40.7585|-73.976|church
Rockefeller Center|40.7587|-73.9787|square
Washington Square Park|40.7308|-73.9973|park
Greenwich Village|40.7336|-74.0027|district
SoHo|40.7233|-74.003|shopping
Chinatown|40.7158|-73.997|district
Tenement Museum|40.7188|-73.9901|museum
Katz's Delicatessen|40.7223|-73.9874|food
Intrepid Museum|40.7645|-73.9996|museum
Lincoln Center|40.7725|-73.9835|theatre
Carnegie Hall|40.7651|-73.9799|theatre
The Cloisters|40.8649|-73.9317|museum
Bronx Zoo|40.8506|-73.877|zoo
New York Botanical Garden|40.8623|-73.877|garden
Yankee Stadium|40.8296|-73.9262|stadium
MoMA PS1|40.7455|-73.9471|museum
Bryant Park|40.7536|-73.9832|park
Wall Street|40.706|-74.0088|district
= Boston
Freedom Trail (Boston Common)|42.355|-71.0656|historic
Boston Public Garden|42.3541|-71.07|garden
Faneuil Hall|42.36|-71.0568|historic
Quincy Market|42.3601|-71.0548|market
Paul Revere House|42.3637|-71.0537|historic
Old North Church|42.3664|-71.0544|church
USS Constitution|42.3724|-71.0566|museum
Bunker Hill Monument|42.3764|-71.0608|monument
Museum of Fine Arts, Boston|42.3394|-71.094|museum
Isabella Stewart Gardner Museum|42.3382|-71.0991|museum
Fenway Park|42.3467|-71.0972|stadium
New England Aquarium|42.3592|-71.0497|aquarium
Boston Tea Party Ships|42.3522|-71.0512|museum
Trinity Church|42.35|-71.0754|church
Boston Public Library|42.3493|-71.0782|library
Museum of Science|42.3678|-71.071|museum
Institute of Contemporary Art|42.3529|-71.0429|museum
Beacon Hill|42.3588|-71.0707|district
Harvard Art Museums|42.3742|-71.1147|museum
Harvard Square|42.3734|-71.1189|square
John F. Kennedy Library|42.3163|-71.0341|museum
Arnold Arboretum|42.3074|-71.1208|garden
= Washington
National Mall|38.8896|-77.0229|park
Lincoln Memorial|38.8893|-77.0502|monument
Washington Monument|38.8895|-77.0353|monument
United States Capitol|38.8899|-77.0091|historic
White House|38.8977|-77.0365|historic
National Air and Space Museum|38.8882|-77.0199|museum
National Museum of Natural History|38.8913|-77.0261|museum
National Museum of American History|38.8911|-77.03|museum
National Gallery of Art|38.8913|-77.02|museum
National Museum of African American History and Culture|38.8911|-77.0327|museum
Hirshhorn Museum|38.8882|-77.0231|museum
National Portrait Gallery|38.8979|-77.0229|museum
United States Holocaust Memorial Museum|38.8867|-77.0326|museum
Library of Congress|38.8887|-77.0047|library
Jefferson Memorial|38.8814|-77.0365|monument
Vietnam Veterans Memorial|38.8913|-77.0477|monument
Martin Luther King Jr. Memorial|38.8863|-77.0442|monument
Georgetown|38.9076|-77.0723|district
National Zoo|38.9296|-77.0498|zoo
Washington National Cathedral|38.9306|-77.0707|church
Arlington National Cemetery|38.8783|-77.0687|historic
Eastern Market|38.8865|-76.9962|market
U.S. National Arboretum|38.9122|-76.9658|garden
Kennedy Center|38.8957|-77.0559|theatre
The Phillips Collection|38.9115|-77.0469|museum
Ford's Theatre|38.8967|-77.0258|theatre
= Chicago
Cloud Gate (Millennium Park)|41.8827|-87.6233|monument
Art Institute of Chicago|41.8796|-87.6237|museum
Willis Tower Skydeck|41.8789|-87.6359|viewpoint
360 Chicago|41.8988|-87.6229|viewpoint
Navy Pier|41.8917|-87.6086|district
Field Museum|41.8663|-87.617|museum
Shedd Aquarium|41.8676|-87.614|aquarium
Adler Planetarium|41.8663|-87.6068|museum
Museum of Science and Industry|41.7906|-87.5831|museum
Museum of Contemporary Art|41.8972|-87.6212|museum
Lincoln Park Zoo|41.9217|-87.6336|zoo
Wrigley Field|41.9484|-87.6553|stadium
Chicago Cultural Center|41.8838|-87.6249|historic
Chicago Riverwalk|41.8885|-87.6246|district
Buckingham Fountain|41.8758|-87.6189|monument
Garfield Park Conservatory|41.8864|-87.7172|garden
Robie House|41.7898|-87.596|historic
Oak Street Beach|41.9033|-87.6236|beach
Chicago History Museum|41.912|-87.6315|museum
The Magnificent Mile|41.8948|-87.6243|shopping
Green Mill|41.9692|-87.6598|nightlife
Pequod's Pizza|41.9219|-87.6643|food
The 606|41.914|-87.689|park
= New Orleans
Jackson Square|29.9574|-90.063|square
St. Louis Cathedral|29.958|-90.0637|church
French Quarter|29.9584|-90.0644|district
Bourbon Street|29.9588|-90.0653|nightlife
Café du Monde|29.9575|-90.0618|food
Preservation Hall|29.9583|-90.0654|nightlife
The National WWII Museum|29.943|-90.0701|museum
Frenchmen Street|29.9641|-90.0578|nightlife
City Park|29.9934|-90.0982|park
New Orleans Museum of Art|29.9864|-90.0934|museum
Garden District|29.9283|-90.0855|district
Audubon Zoo|29.9235|-90.131|zoo
Audubon Park|29.9326|-90.1239|park
Ogden Museum of Southern Art|29.9435|-90.0709|museum
The Cabildo|29.9577|-90.0641|museum
French Market|29.961|-90.0583|market
St. Louis Cemetery No. 1|29.9596|-90.0711|historic
Mardi Gras World|29.934|-90.0628|museum
Commander's Palace|29.9287|-90.0842|food
Magazine Street|29.923|-90.089|shopping
`;
