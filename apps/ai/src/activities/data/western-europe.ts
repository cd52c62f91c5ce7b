/** Places by destination: name | latitude | longitude | category. */
export const westernEurope = `
= Paris
Eiffel Tower|48.8584|2.2945|tower
Louvre Museum|48.8606|2.3376|museum
Musée d'Orsay|48.86|2.3266|museum
Notre-Dame de Paris|48.853|2.3499|church
Sainte-Chapelle|48.8554|2.345|church
Sacré-Cœur|48.8867|2.3431|church
Arc de Triomphe|48.8738|2.295|monument
Champs-Élysées|48.8698|2.3078|shopping
Centre Pompidou|48.8607|2.3522|museum
Musée de l'Orangerie|48.8638|2.3227|museum
Musée Rodin|48.8553|2.3159|museum
Les Invalides|48.8567|2.3126|historic
Panthéon|48.8462|2.3464|monument
Luxembourg Gardens|48.8462|2.3372|garden
Tuileries Garden|48.8635|2.327|garden
Place des Vosges|48.8556|2.3655|square
Le Marais|48.8589|2.3622|district
Montmartre|48.8865|2.34|district
Palais Garnier|48.872|2.3316|theatre
Galeries Lafayette|48.8737|2.332|shopping
Père Lachaise Cemetery|48.8614|2.3933|park
Catacombs of Paris|48.8338|2.3324|historic
Musée Picasso|48.8598|2.3624|museum
Musée Carnavalet|48.8574|2.3622|museum
Musée du quai Branly|48.8609|2.2978|museum
Musée Marmottan Monet|48.8593|2.2673|museum
Fondation Louis Vuitton|48.8766|2.2633|gallery
Conciergerie|48.8559|2.3458|historic
Pont Neuf|48.857|2.3415|bridge
Pont Alexandre III|48.8639|2.3136|bridge
Jardin des Plantes|48.8441|2.3596|garden
Muséum national d'Histoire naturelle|48.8421|2.3564|museum
Parc des Buttes-Chaumont|48.8799|2.3828|park
Canal Saint-Martin|48.8725|2.3653|district
Marché d'Aligre|48.849|2.3782|market
Marché des Enfants Rouges|48.863|2.362|market
Shakespeare and Company|48.8526|2.3471|shopping
Café de Flore|48.8541|2.3326|food
Les Deux Magots|48.854|2.3331|food
Moulin Rouge|48.8841|2.3323|nightlife
Tour Montparnasse|48.8421|2.3219|viewpoint
Palace of Versailles|48.8049|2.1204|palace
= London
British Museum|51.5194|-0.127|museum
Tower of London|51.5081|-0.0759|castle
Tower Bridge|51.5055|-0.0754|bridge
Westminster Abbey|51.4993|-0.1273|church
Palace of Westminster|51.4995|-0.1248|historic
Buckingham Palace|51.5014|-0.1419|palace
St Paul's Cathedral|51.5138|-0.0984|church
National Gallery|51.5089|-0.1283|museum
National Portrait Gallery|51.5094|-0.1281|museum
Tate Modern|51.5076|-0.0994|museum
Tate Britain|51.491|-0.1278|museum
Victoria and Albert Museum|51.4966|-0.1722|museum
Natural History Museum|51.4967|-0.1764|museum
Science Museum|51.4978|-0.1745|museum
Imperial War Museum|51.4958|-0.1086|museum
Sir John Soane's Museum|51.517|-0.1175|museum
London Eye|51.5033|-0.1195|viewpoint
The Shard|51.5045|-0.0865|viewpoint
Sky Garden|51.5112|-0.0836|viewpoint
Shakespeare's Globe|51.5081|-0.0972|theatre
Royal Opera House|51.5129|-0.1222|theatre
Covent Garden|51.5117|-0.124|market
Borough Market|51.5055|-0.091|market
Camden Market|51.5414|-0.1464|market
Portobello Road Market|51.5155|-0.205|market
Trafalgar Square|51.508|-0.1281|square
Piccadilly Circus|51.5101|-0.134|square
Hyde Park|51.5073|-0.1657|park
Kensington Palace|51.5058|-0.1877|palace
Regent's Park|51.5313|-0.157|park
St James's Park|51.5025|-0.1348|park
ZSL London Zoo|51.5353|-0.1534|zoo
Kew Gardens|51.4787|-0.2956|garden
Royal Observatory Greenwich|51.4769|-0.0005|museum
Cutty Sark|51.4828|-0.0096|museum
National Maritime Museum|51.4808|-0.0053|museum
Hampstead Heath|51.5608|-0.163|park
Primrose Hill|51.5396|-0.1607|viewpoint
Hampton Court Palace|51.4036|-0.3378|palace
Churchill War Rooms|51.5022|-0.1293|museum
Leadenhall Market|51.5128|-0.0835|market
Soho|51.5136|-0.1365|nightlife
Harrods|51.4994|-0.1632|shopping
= Amsterdam
Rijksmuseum|52.36|4.8852|museum
Van Gogh Museum|52.3584|4.8811|museum
Anne Frank House|52.3752|4.884|museum
Stedelijk Museum|52.358|4.8797|museum
Royal Palace Amsterdam|52.3732|4.8914|palace
Dam Square|52.373|4.8933|square
Vondelpark|52.358|4.8686|park
Jordaan|52.3746|4.8806|district
Albert Cuyp Market|52.3556|4.8948|market
Bloemenmarkt|52.3667|4.8912|market
Rembrandt House Museum|52.3694|4.9012|museum
Oude Kerk|52.3743|4.898|church
Westerkerk|52.3745|4.8839|church
Hermitage Amsterdam (H'ART)|52.3653|4.9024|museum
NEMO Science Museum|52.3738|4.9123|museum
National Maritime Museum Amsterdam|52.3717|4.9149|museum
EYE Film Museum|52.3843|4.9007|museum
A'DAM Lookout|52.3837|4.9021|viewpoint
ARTIS Zoo|52.366|4.9165|zoo
Hortus Botanicus|52.3667|4.9079|garden
Begijnhof|52.3695|4.89|historic
Heineken Experience|52.3578|4.8918|brewery
Brouwerij 't IJ|52.3666|4.9263|brewery
Concertgebouw|52.3563|4.8791|theatre
Museum Ons' Lieve Heer op Solder|52.3751|4.8992|museum
Moco Museum|52.3586|4.882|museum
= Brussels
Grand-Place|50.8467|4.3525|square
Atomium|50.8949|4.3415|tower
Manneken Pis|50.845|4.35|monument
Royal Museums of Fine Arts|50.842|4.3578|museum
Magritte Museum|50.8424|4.3589|museum
Musical Instruments Museum|50.8427|4.3592|museum
Cathedral of St. Michael and St. Gudula|50.8479|4.3601|church
Galeries Royales Saint-Hubert|50.8472|4.3548|shopping
Parc du Cinquantenaire|50.8405|4.3933|park
Royal Palace of Brussels|50.8417|4.3623|palace
Horta Museum|50.8242|4.3556|museum
Place du Jeu de Balle flea market|50.8368|4.3455|market
Belgian Comic Strip Center|50.851|4.3602|museum
Cantillon Brewery|50.8416|4.3355|brewery
= Dublin
Trinity College Library (Book of Kells)|53.3439|-6.2567|library
Guinness Storehouse|53.3419|-6.2867|brewery
Dublin Castle|53.3429|-6.2674|castle
Christ Church Cathedral|53.3435|-6.2711|church
St Patrick's Cathedral|53.3395|-6.2715|church
National Museum of Ireland – Archaeology|53.3403|-6.2548|museum
National Gallery of Ireland|53.3409|-6.2525|museum
Kilmainham Gaol|53.3419|-6.3098|historic
Phoenix Park|53.3559|-6.3298|park
Temple Bar|53.3455|-6.2643|nightlife
St Stephen's Green|53.3382|-6.2591|park
Ha'penny Bridge|53.3463|-6.2631|bridge
Chester Beatty|53.3423|-6.2674|museum
EPIC The Irish Emigration Museum|53.3478|-6.2477|museum
Jameson Distillery Bow St.|53.3484|-6.2773|brewery
Glasnevin Cemetery|53.3722|-6.2777|park
National Botanic Gardens|53.3722|-6.2713|garden
Dublin Zoo|53.3562|-6.3053|zoo
Grafton Street|53.3417|-6.2602|shopping
The Little Museum of Dublin|53.339|-6.2584|museum
= Edinburgh
Edinburgh Castle|55.9486|-3.1999|castle
Royal Mile|55.9501|-3.1895|district
Palace of Holyroodhouse|55.9527|-3.1723|palace
Arthur's Seat|55.9441|-3.1618|hike
Calton Hill|55.9553|-3.1822|viewpoint
National Museum of Scotland|55.947|-3.1905|museum
Scottish National Gallery|55.9509|-3.1957|museum
St Giles' Cathedral|55.9495|-3.1909|church
Scott Monument|55.9524|-3.1933|monument
Princes Street Gardens|55.9503|-3.1985|garden
Royal Botanic Garden Edinburgh|55.9653|-3.2092|garden
Royal Yacht Britannia|55.9822|-3.1773|museum
The Real Mary King's Close|55.9499|-3.1906|historic
Dean Village|55.9528|-3.2181|district
Camera Obscura|55.9489|-3.1957|museum
Scotch Whisky Experience|55.9487|-3.1961|brewery
Dynamic Earth|55.9506|-3.1744|museum
Edinburgh Zoo|55.9425|-3.2696|zoo
Greyfriars Kirkyard|55.9469|-3.1922|historic
Victoria Street|55.9487|-3.1937|shopping
Portobello Beach|55.9556|-3.1114|beach
Scottish National Gallery of Modern Art|55.9509|-3.2276|museum
= Berlin
Brandenburg Gate|52.5163|13.3777|monument
Reichstag|52.5186|13.3762|historic
Museum Island|52.5169|13.4019|museum
Pergamon Museum|52.5212|13.3969|museum
Neues Museum|52.5204|13.3977|museum
Alte Nationalgalerie|52.5209|13.3981|museum
Berlin Cathedral|52.5191|13.401|church
Berlin TV Tower|52.5208|13.4094|tower
Alexanderplatz|52.5219|13.4132|square
East Side Gallery|52.505|13.4397|gallery
Checkpoint Charlie|52.5075|13.3904|historic
Memorial to the Murdered Jews of Europe|52.5139|13.3787|monument
Topography of Terror|52.5065|13.3837|museum
Jewish Museum Berlin|52.5021|13.3954|museum
Gendarmenmarkt|52.5137|13.3927|square
Tiergarten|52.5145|13.3501|park
Victory Column|52.5145|13.3501|viewpoint
Charlottenburg Palace|52.5209|13.2957|palace
Hamburger Bahnhof|52.5284|13.3722|museum
Gemäldegalerie|52.5085|13.3651|museum
Kaiser Wilhelm Memorial Church|52.505|13.3351|church
KaDeWe|52.5016|13.3413|shopping
Berlin Zoo|52.508|13.3377|zoo
Berlin Wall Memorial|52.535|13.3902|historic
Mauerpark|52.5417|13.4025|park
Tempelhofer Feld|52.4736|13.4017|park
Hackesche Höfe|52.5242|13.4022|shopping
Markthalle Neun|52.5021|13.4316|market
DDR Museum|52.5196|13.4027|museum
Deutsches Technikmuseum|52.4986|13.3776|museum
Berliner Philharmonie|52.5101|13.3698|theatre
Teufelsberg|52.497|13.2411|viewpoint
Oberbaum Bridge|52.5019|13.4457|bridge
= Munich
Marienplatz|48.1374|11.5755|square
Frauenkirche|48.1386|11.5736|church
Munich Residenz|48.1411|11.5788|palace
Viktualienmarkt|48.1351|11.5763|market
Englischer Garten|48.1642|11.6056|park
Nymphenburg Palace|48.1583|11.5033|palace
Deutsches Museum|48.1299|11.5834|museum
Alte Pinakothek|48.1483|11.57|museum
Pinakothek der Moderne|48.147|11.5725|museum
Lenbachhaus|48.1469|11.5636|museum
BMW Museum|48.1768|11.559|museum
Olympiapark|48.1755|11.5518|park
Hofbräuhaus|48.1376|11.5799|brewery
Asamkirche|48.1351|11.5695|church
St. Peter's Church|48.1365|11.576|viewpoint
Hellabrunn Zoo|48.0975|11.5545|zoo
Eisbach wave|48.1435|11.5879|nature
Hofgarten|48.1428|11.5801|garden
Augustiner-Keller|48.1437|11.5514|brewery
Museum Brandhorst|48.1481|11.5743|museum
= Grindelwald
First Cliff Walk|46.6594|8.0537|viewpoint
Bachalpsee|46.6694|8.0231|lake
Jungfraujoch|46.5475|7.9853|viewpoint
Kleine Scheidegg|46.5852|7.9611|viewpoint
Männlichen|46.6127|7.9411|hike
Gletscherschlucht (Glacier Canyon)|46.6111|8.0453|nature
Pfingstegg|46.6181|8.0514|viewpoint
Eiger Trail|46.5783|7.9819|hike
Oberer Grindelwaldgletscher|46.6281|8.0781|nature
Grosse Scheidegg|46.6556|8.1017|hike
Bort|46.6394|8.0508|hike
Grindelwald Museum|46.6247|8.0386|museum
Grindelwald First|46.6594|8.0553|viewpoint
Trümmelbach Falls|46.5678|7.9142|waterfall
Staubbach Falls|46.5906|7.9056|waterfall
Lauterbrunnen|46.5935|7.9091|district
Wengen|46.6055|7.9217|district
Mürren|46.559|7.8924|district
Schilthorn|46.5572|7.8347|viewpoint
Schynige Platte|46.6519|7.9111|viewpoint
Harder Kulm|46.6973|7.8517|viewpoint
Lake Brienz at Iseltwald|46.7103|7.9636|lake
Giessbach Falls|46.7358|8.0233|waterfall
Höhematte Interlaken|46.6869|7.8589|park
= Zurich
Grossmünster|47.3701|8.544|church
Fraumünster|47.3697|8.5416|church
Kunsthaus Zürich|47.3703|8.5481|museum
Swiss National Museum|47.3791|8.5404|museum
Bahnhofstrasse|47.3717|8.5387|shopping
Lindenhof|47.373|8.5409|viewpoint
Uetliberg|47.3494|8.4913|hike
Zürich Zoo|47.3849|8.5745|zoo
Museum Rietberg|47.3588|8.5302|museum
Zürichhorn|47.3534|8.5511|park
Niederdorf|47.3731|8.5441|district
Chinagarten|47.3551|8.552|garden
Old Botanical Garden|47.3713|8.5338|garden
FIFA Museum|47.3637|8.5307|museum
`;
