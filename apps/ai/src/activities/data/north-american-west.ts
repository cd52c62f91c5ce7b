/** Places by destination: name | latitude | longitude | category. */
export const northAmericanWest = `
= San Francisco
Golden Gate Bridge|37.8199|-122.4783|bridge
Alcatraz Island|37.827|-122.423|historic
Fisherman's Wharf|37.808|-122.4177|district
Pier 39|37.8087|-122.4098|district
Lombard Street|37.8021|-122.4187|viewpoint
Coit Tower|37.8024|-122.4058|viewpoint
Golden Gate Park|37.7694|-122.4862|park
California Academy of Sciences|37.7699|-122.4661|museum
de Young Museum|37.7715|-122.4687|museum
Japanese Tea Garden|37.7702|-122.4701|garden
SFMOMA|37.7857|-122.4011|museum
Asian Art Museum|37.7802|-122.4162|museum
Legion of Honor|37.7845|-122.5008|museum
Palace of Fine Arts|37.8029|-122.4484|monument
Exploratorium|37.8017|-122.3973|museum
Ferry Building|37.7955|-122.3937|market
Chinatown Dragon Gate|37.7907|-122.4056|district
Alamo Square (Painted Ladies)|37.7763|-122.4347|park
Twin Peaks|37.7544|-122.4477|viewpoint
Mission Dolores|37.7644|-122.4269|church
Mission Dolores Park|37.7596|-122.4269|park
The Presidio|37.7989|-122.4662|park
Baker Beach|37.7936|-122.4836|beach
Ocean Beach|37.7594|-122.5107|beach
Lands End|37.7879|-122.5055|hike
Cable Car Museum|37.7946|-122.4115|museum
City Lights Bookstore|37.7976|-122.4066|shopping
Tartine Bakery|37.7614|-122.4241|food
Oracle Park|37.7786|-122.3893|stadium
Grace Cathedral|37.7919|-122.413|church
The Castro|37.7609|-122.435|district
Muir Woods|37.8912|-122.5715|hike
= Los Angeles
Griffith Observatory|34.1184|-118.3004|viewpoint
Hollywood Walk of Fame|34.1016|-118.3269|district
The Getty Center|34.078|-118.4741|museum
Getty Villa|34.0459|-118.5646|museum
LACMA|34.0639|-118.3592|museum
The Broad|34.0545|-118.2506|museum
MOCA|34.0532|-118.2506|museum
Walt Disney Concert Hall|34.0553|-118.2498|theatre
Santa Monica Pier|34.0094|-118.4973|themepark
Santa Monica State Beach|34.0101|-118.4962|beach
Venice Beach|33.985|-118.4695|beach
Hollywood Bowl|34.1122|-118.3391|theatre
Universal Studios Hollywood|34.1381|-118.3534|themepark
Grand Central Market|34.0507|-118.249|market
Olvera Street|34.0576|-118.2378|market
La Brea Tar Pits|34.0638|-118.3554|museum
Natural History Museum of Los Angeles County|34.017|-118.2887|museum
California Science Center|34.0158|-118.2862|museum
Runyon Canyon|34.1106|-118.3503|hike
Griffith Park|34.1366|-118.2942|park
Rodeo Drive|34.0673|-118.401|shopping
The Original Farmers Market|34.072|-118.36|market
Petersen Automotive Museum|34.0623|-118.3613|museum
The Huntington|34.1292|-118.1145|garden
El Matador State Beach|34.0382|-118.8748|beach
Dodger Stadium|34.0739|-118.24|stadium
= Seattle
Space Needle|47.6205|-122.3493|tower
Pike Place Market|47.6097|-122.3425|market
Chihuly Garden and Glass|47.6206|-122.3505|museum
Museum of Pop Culture|47.6215|-122.3481|museum
Seattle Art Museum|47.6073|-122.3381|museum
Olympic Sculpture Park|47.6166|-122.3553|park
Kerry Park|47.6295|-122.3599|viewpoint
Seattle Aquarium|47.6077|-122.3431|aquarium
Pioneer Square|47.6019|-122.3339|square
The Museum of Flight|47.5182|-122.2964|museum
Woodland Park Zoo|47.6685|-122.3509|zoo
Gas Works Park|47.6456|-122.3344|park
Discovery Park|47.6573|-122.4055|hike
Seattle Central Library|47.6067|-122.3325|library
Volunteer Park|47.63|-122.3152|park
Ballard Locks|47.6655|-122.3973|historic
Washington Park Arboretum|47.6398|-122.2945|garden
Alki Beach|47.579|-122.4112|beach
Fremont Troll|47.651|-122.3473|monument
= Portland
Powell's City of Books|45.5231|-122.6813|shopping
Washington Park|45.5102|-122.7161|park
International Rose Test Garden|45.519|-122.7054|garden
Portland Japanese Garden|45.5187|-122.7081|garden
Oregon Zoo|45.5098|-122.7147|zoo
Portland Art Museum|45.5163|-122.6832|museum
OMSI|45.5084|-122.666|museum
Pittock Mansion|45.5252|-122.7163|historic
Lan Su Chinese Garden|45.5256|-122.673|garden
Forest Park|45.5617|-122.7628|hike
Pioneer Courthouse Square|45.5189|-122.6793|square
Portland Saturday Market|45.5227|-122.6698|market
Mount Tabor Park|45.5119|-122.5949|park
Multnomah Falls|45.5762|-122.1158|waterfall
Deschutes Brewery Portland|45.5245|-122.682|brewery
= Austin
Texas State Capitol|30.2747|-97.7404|historic
Barton Springs Pool|30.264|-97.771|lake
Zilker Park|30.267|-97.7729|park
Lady Bird Lake|30.2615|-97.7477|lake
Congress Avenue Bridge (bats)|30.2619|-97.7453|bridge
Bullock Texas State History Museum|30.2804|-97.7392|museum
Blanton Museum of Art|30.2808|-97.7375|museum
LBJ Presidential Library|30.2858|-97.7293|museum
Sixth Street|30.267|-97.7393|nightlife
Rainey Street|30.2585|-97.7388|nightlife
South Congress Avenue|30.2484|-97.7504|shopping
Franklin Barbecue|30.2701|-97.7313|food
The Continental Club|30.2509|-97.7494|nightlife
Mount Bonnell|30.3208|-97.7734|viewpoint
Lady Bird Johnson Wildflower Center|30.1856|-97.8735|garden
McKinney Falls State Park|30.1832|-97.7219|waterfall
The Contemporary Austin – Laguna Gloria|30.3121|-97.7734|museum
= Denver
Denver Art Museum|39.7372|-104.9893|museum
Denver Botanic Gardens|39.732|-104.9614|garden
Denver Museum of Nature & Science|39.7475|-104.9428|museum
Denver Zoo|39.7494|-104.9508|zoo
Union Station|39.7528|-105.0001|historic
Larimer Square|39.7479|-104.9993|shopping
Colorado State Capitol|39.7393|-104.9848|historic
Red Rocks Amphitheatre|39.6654|-105.2057|theatre
Coors Field|39.7559|-104.9942|stadium
City Park|39.7467|-104.9494|park
Clyfford Still Museum|39.7369|-104.9909|museum
Confluence Park|39.7544|-105.0078|park
History Colorado Center|39.7356|-104.987|museum
Molly Brown House Museum|39.7374|-104.981|museum
Washington Park|39.6997|-104.9705|park
Wings Over the Rockies|39.721|-104.8954|museum
= Toronto
CN Tower|43.6426|-79.3871|tower
Royal Ontario Museum|43.6677|-79.3948|museum
Art Gallery of Ontario|43.6536|-79.3925|museum
St. Lawrence Market|43.6487|-79.3716|market
Distillery District|43.6503|-79.3596|district
Casa Loma|43.678|-79.4094|castle
Ripley's Aquarium of Canada|43.6424|-79.386|aquarium
Toronto Islands|43.6214|-79.3787|island
High Park|43.6465|-79.4637|park
Kensington Market|43.6547|-79.4005|market
Nathan Phillips Square|43.6526|-79.3835|square
Hockey Hall of Fame|43.6472|-79.3777|museum
Bata Shoe Museum|43.6673|-79.4001|museum
Aga Khan Museum|43.7253|-79.3322|museum
Toronto Zoo|43.8177|-79.1859|zoo
Rogers Centre|43.6414|-79.3894|stadium
Scarborough Bluffs|43.7058|-79.2316|viewpoint
Allan Gardens|43.6617|-79.3746|garden
= Montreal
Notre-Dame Basilica of Montreal|45.5046|-73.5563|church
Mount Royal Park|45.5048|-73.5874|park
Old Port of Montreal|45.5075|-73.5519|district
Montreal Museum of Fine Arts|45.4986|-73.5794|museum
Montreal Botanical Garden|45.5563|-73.5561|garden
Biodome|45.5597|-73.5497|zoo
Olympic Stadium|45.558|-73.5517|stadium
Saint Joseph's Oratory|45.4926|-73.6168|church
Jean-Talon Market|45.5363|-73.6147|market
Atwater Market|45.4797|-73.5768|market
Pointe-à-Callière|45.5026|-73.5541|museum
McCord Stewart Museum|45.5044|-73.5736|museum
Place Jacques-Cartier|45.5077|-73.5534|square
Schwartz's Deli|45.5165|-73.5776|food
La Fontaine Park|45.5267|-73.5694|park
Biosphère|45.5141|-73.5314|museum
Plateau Mont-Royal|45.5221|-73.5787|district
Bota Bota|45.5003|-73.5527|spa
= Vancouver
Stanley Park|49.3043|-123.1443|park
Vancouver Aquarium|49.3006|-123.1309|aquarium
Granville Island Public Market|49.2724|-123.1351|market
Capilano Suspension Bridge|49.3429|-123.1149|bridge
Museum of Anthropology|49.2694|-123.2592|museum
Vancouver Art Gallery|49.2828|-123.1207|museum
Gastown Steam Clock|49.2844|-123.1089|district
Queen Elizabeth Park|49.2418|-123.1126|garden
VanDusen Botanical Garden|49.2388|-123.1287|garden
Grouse Mountain|49.38|-123.0816|hike
Kitsilano Beach|49.2743|-123.1545|beach
English Bay Beach|49.2863|-123.1433|beach
Science World|49.2734|-123.1038|museum
Canada Place|49.2888|-123.1111|viewpoint
Dr. Sun Yat-Sen Classical Chinese Garden|49.2796|-123.1036|garden
Lynn Canyon|49.3437|-123.0179|hike
Lighthouse Park|49.3307|-123.2628|hike
`;
