/** Places by destination: name | latitude | longitude | category. */
export const asiaPacific = `
= Kyoto
Fushimi Inari Taisha|34.9671|135.7727|temple
Kinkaku-ji|35.0394|135.7292|temple
Ginkaku-ji|35.027|135.7982|temple
Kiyomizu-dera|34.9949|135.785|temple
Arashiyama Bamboo Grove|35.0169|135.6713|nature
Tenryū-ji|35.0158|135.6737|temple
Togetsukyō Bridge|35.0129|135.6778|bridge
Iwatayama Monkey Park|35.0114|135.6763|zoo
Okochi Sanso Garden|35.0172|135.6683|garden
Nijō Castle|35.0142|135.7482|castle
Kyoto Imperial Palace|35.0254|135.7621|palace
Ryōan-ji|35.0345|135.7183|temple
Ninna-ji|35.0311|135.7138|temple
Daitoku-ji|35.0439|135.7461|temple
Gion|35.0037|135.7752|district
Hanamikoji Street|35.0021|135.7751|district
Yasaka Shrine|35.0036|135.7785|temple
Maruyama Park|35.0037|135.7812|park
Chion-in|35.0053|135.7836|temple
Kōdai-ji|35.0008|135.7811|temple
Hōkan-ji (Yasaka Pagoda)|34.9986|135.7792|temple
Kennin-ji|35.0008|135.7737|temple
Sanjūsangen-dō|34.9879|135.7717|temple
Kyoto National Museum|34.99|135.7731|museum
Tō-ji|34.9806|135.7478|temple
Nishi Hongan-ji|34.992|135.7516|temple
Higashi Hongan-ji|34.991|135.7583|temple
Kyoto Tower|34.9875|135.7593|viewpoint
Kyoto Station Building|34.9858|135.7588|historic
Kyoto Railway Museum|34.9871|135.7427|museum
Kyoto Aquarium|34.9876|135.7479|aquarium
Nishiki Market|35.005|135.765|market
Pontochō|35.0048|135.771|nightlife
Philosopher's Path|35.0215|135.7945|park
Nanzen-ji|35.0114|135.7937|temple
Eikan-dō|35.0145|135.7942|temple
Heian Shrine|35.016|135.7825|temple
Kyoto City KYOCERA Museum of Art|35.0131|135.7838|museum
National Museum of Modern Art, Kyoto|35.0123|135.7817|museum
Kyoto Zoo|35.0138|135.7869|zoo
Kyoto International Manga Museum|35.0117|135.7595|museum
Museum of Kyoto|35.0059|135.7624|museum
Tōfuku-ji|34.976|135.7738|temple
Kamigamo Shrine|35.0604|135.7526|temple
Shimogamo Shrine|35.039|135.7728|temple
Kyoto Botanical Gardens|35.0488|135.7626|garden
Katsura Imperial Villa|34.9838|135.7094|palace
Kitano Tenmangū|35.0313|135.7351|temple
Gekkeikan Ōkura Sake Museum|34.9291|135.7612|brewery
Mount Hiei (Enryaku-ji)|35.0704|135.841|temple
Kibune Shrine|35.1217|135.763|temple
Kurama-dera|35.1181|135.7709|hike
Byōdō-in, Uji|34.8893|135.8077|temple
Funaoka Onsen|35.037|135.7457|spa
= Tokyo
Sensō-ji|35.7148|139.7967|temple
Tokyo Skytree|35.7101|139.8107|tower
Tokyo Tower|35.6586|139.7454|tower
Meiji Jingū|35.6764|139.6993|temple
Yoyogi Park|35.6717|139.6949|park
Takeshita Street|35.671|139.7027|shopping
Shibuya Crossing|35.6595|139.7005|square
Shibuya Sky|35.6585|139.7023|viewpoint
Shinjuku Gyoen|35.6852|139.71|garden
Tokyo Metropolitan Government Building|35.6896|139.6917|viewpoint
Golden Gai|35.694|139.7047|nightlife
Omoide Yokochō|35.693|139.6996|food
Tokyo Imperial Palace East Gardens|35.6857|139.7569|garden
Ueno Park|35.7148|139.7737|park
Tokyo National Museum|35.7188|139.7765|museum
National Museum of Western Art|35.7154|139.7758|museum
National Museum of Nature and Science|35.7164|139.7764|museum
Ueno Zoo|35.7165|139.7713|zoo
Ameya-Yokochō|35.71|139.7747|market
Akihabara|35.6984|139.773|shopping
Tsukiji Outer Market|35.6654|139.7707|market
Toyosu Market|35.6457|139.7853|market
Hama-rikyū Gardens|35.6597|139.7634|garden
Ginza|35.6717|139.765|shopping
Kabuki-za|35.6697|139.7677|theatre
Mori Art Museum|35.6604|139.7292|museum
National Art Center Tokyo|35.6653|139.7264|museum
Nezu Museum|35.6623|139.7171|museum
teamLab Planets|35.6491|139.7898|museum
Odaiba Seaside Park|35.6301|139.7757|beach
Miraikan|35.6194|139.7766|museum
Edo-Tokyo Museum|35.6966|139.796|museum
Sumida Hokusai Museum|35.6964|139.8003|museum
Rikugien Garden|35.733|139.7466|garden
Koishikawa Kōrakuen|35.7056|139.7493|garden
Nezu Shrine|35.7202|139.7608|temple
Yanaka Ginza|35.7276|139.7648|district
Ghibli Museum|35.6962|139.5704|museum
Shimokitazawa|35.6613|139.6681|district
Tokyo Disneyland|35.6329|139.8804|themepark
Zōjō-ji|35.6575|139.7483|temple
= Singapore
Gardens by the Bay|1.2816|103.8636|garden
Marina Bay Sands SkyPark|1.2837|103.8607|viewpoint
Merlion Park|1.2868|103.8545|monument
Singapore Botanic Gardens|1.3138|103.8159|garden
National Gallery Singapore|1.2903|103.8516|museum
National Museum of Singapore|1.2966|103.8485|museum
ArtScience Museum|1.2863|103.8593|museum
Asian Civilisations Museum|1.2875|103.8514|museum
Buddha Tooth Relic Temple|1.2815|103.8443|temple
Sri Mariamman Temple|1.2827|103.8452|temple
Sultan Mosque|1.3022|103.859|temple
Haji Lane|1.3007|103.8588|shopping
Little India (Tekka Centre)|1.3062|103.8506|market
Chinatown Street Market|1.2833|103.8436|market
Maxwell Food Centre|1.2803|103.8447|food
Lau Pa Sat|1.2806|103.8504|food
Clarke Quay|1.2906|103.8465|nightlife
Fort Canning Park|1.2955|103.846|park
Singapore Flyer|1.2893|103.8631|viewpoint
Singapore Zoo|1.4043|103.793|zoo
Night Safari|1.4022|103.788|zoo
Universal Studios Singapore|1.254|103.8238|themepark
S.E.A. Aquarium|1.2583|103.8205|aquarium
Siloso Beach|1.2549|103.8098|beach
MacRitchie Treetop Walk|1.3612|103.8125|hike
Henderson Waves|1.276|103.8153|bridge
Orchard Road|1.304|103.8318|shopping
Peranakan Museum|1.2944|103.8491|museum
Raffles Hotel|1.2949|103.8545|historic
East Coast Park|1.3008|103.9122|park
= Bangkok
Grand Palace|13.75|100.4913|palace
Wat Phra Kaew|13.7515|100.4926|temple
Wat Pho|13.7465|100.4927|temple
Wat Arun|13.7437|100.4889|temple
Wat Saket (Golden Mount)|13.7538|100.5067|temple
Wat Benchamabophit|13.7666|100.5142|temple
Wat Traimit|13.7377|100.5136|temple
Jim Thompson House|13.7492|100.5281|museum
Bangkok National Museum|13.7576|100.4922|museum
Chatuchak Weekend Market|13.7999|100.5505|market
Pak Khlong Talat|13.7414|100.4965|market
Yaowarat (Chinatown)|13.741|100.5085|food
Khao San Road|13.7589|100.4974|nightlife
Lumphini Park|13.7305|100.5418|park
Erawan Shrine|13.7443|100.5404|temple
Siam Paragon|13.7463|100.5347|shopping
MBK Center|13.7445|100.5299|shopping
Bangkok Art and Culture Centre|13.7467|100.5303|gallery
Museum Siam|13.7441|100.4943|museum
Or Tor Kor Market|13.7973|100.5481|market
Asiatique The Riverfront|13.7046|100.5031|market
Mahanakhon SkyWalk|13.7235|100.5286|viewpoint
Benchakitti Park|13.7287|100.559|park
Giant Swing|13.7519|100.5013|monument
MOCA Bangkok|13.8529|100.5631|museum
= Hong Kong
Victoria Peak|22.2759|114.1455|viewpoint
Peak Tram|22.2777|114.1592|historic
Victoria Harbour (Tsim Sha Tsui Promenade)|22.2935|114.172|viewpoint
Hong Kong Museum of Art|22.2936|114.1721|museum
M+|22.3003|114.159|museum
Hong Kong Palace Museum|22.3016|114.1554|museum
Hong Kong Museum of History|22.3018|114.1771|museum
Temple Street Night Market|22.3064|114.1699|market
Ladies' Market|22.3187|114.1707|market
Man Mo Temple|22.284|114.1502|temple
Wong Tai Sin Temple|22.3425|114.1937|temple
Chi Lin Nunnery|22.3403|114.2051|temple
Nan Lian Garden|22.3389|114.2052|garden
Tian Tan Buddha|22.254|113.905|monument
Hong Kong Park|22.2771|114.1616|park
Kowloon Park|22.3005|114.1703|park
Star Ferry Pier, Central|22.2872|114.1583|historic
Tai Kwun|22.2817|114.1541|gallery
PMQ|22.2833|114.1519|shopping
Lan Kwai Fong|22.2811|114.1556|nightlife
Ocean Park|22.2467|114.1757|themepark
Repulse Bay Beach|22.2365|114.1966|beach
Stanley Market|22.2186|114.2132|market
Dragon's Back|22.2275|114.2435|hike
Hong Kong Zoological and Botanical Gardens|22.2779|114.1562|garden
= Queenstown
Skyline Queenstown|-45.0283|168.6547|viewpoint
Queenstown Gardens|-45.0362|168.6576|garden
Lake Wakatipu (Queenstown Bay)|-45.0327|168.6583|lake
TSS Earnslaw|-45.0322|168.6575|lake
Queenstown Hill|-45.0231|168.6783|hike
Ben Lomond Track|-45.0114|168.6164|hike
Kiwi Park|-45.0292|168.6581|zoo
AJ Hackett Kawarau Bridge|-45.0089|168.8991|bridge
Shotover Jet|-44.9845|168.672|nature
Shotover Canyon Swing|-44.9747|168.6753|nature
Arrowtown|-44.9394|168.8308|district
Lakes District Museum|-44.9389|168.8316|museum
Chinese Settlement, Arrowtown|-44.9375|168.828|historic
Coronet Peak|-44.9206|168.735|nature
The Remarkables|-45.0531|168.815|nature
Lake Hayes|-44.9794|168.8092|lake
Moke Lake|-44.9992|168.5722|lake
Bob's Cove|-45.0717|168.5175|hike
Onsen Hot Pools|-44.9851|168.6787|spa
Gibbston Valley Winery|-45.0211|168.9094|brewery
Amisfield|-44.9817|168.8239|brewery
Fergburger|-45.0312|168.6595|food
Queenstown Mall|-45.0318|168.6605|shopping
Underwater Observatory|-45.0325|168.6589|aquarium
St Peter's Church|-45.0327|168.6611|church
Frankton Beach|-45.0194|168.7283|beach
Jacks Point|-45.0731|168.7389|nature
Glenorchy|-44.8506|168.3878|district
Paradise|-44.7317|168.3661|nature
Skippers Canyon|-44.85|168.68|nature
Kawarau Gorge Mining Centre|-45.0333|169.1361|museum
Lake Alta|-45.0639|168.8203|hike
= Sydney
Sydney Opera House|-33.8568|151.2153|theatre
Sydney Harbour Bridge|-33.8523|151.2108|bridge
The Rocks|-33.8599|151.209|district
Circular Quay|-33.8614|151.2108|district
Royal Botanic Garden Sydney|-33.8642|151.2166|garden
Mrs Macquarie's Chair|-33.8595|151.2225|viewpoint
Art Gallery of New South Wales|-33.8688|151.2173|museum
Museum of Contemporary Art Australia|-33.86|151.2091|museum
Australian Museum|-33.8743|151.2134|museum
Hyde Park|-33.8732|151.2113|park
St Mary's Cathedral|-33.8711|151.2133|church
Queen Victoria Building|-33.8717|151.2067|shopping
Sydney Tower Eye|-33.8705|151.2089|viewpoint
Darling Harbour|-33.8748|151.2009|district
SEA LIFE Sydney Aquarium|-33.8694|151.2021|aquarium
Australian National Maritime Museum|-33.8693|151.1986|museum
Powerhouse Museum|-33.8785|151.1996|museum
Chinese Garden of Friendship|-33.8764|151.2028|garden
Paddy's Markets|-33.8796|151.2039|market
Sydney Fish Market|-33.8729|151.1924|market
Taronga Zoo|-33.8433|151.2411|zoo
Luna Park Sydney|-33.8477|151.2102|themepark
Bondi Beach|-33.8915|151.2767|beach
Bondi to Coogee Walk|-33.9041|151.2694|hike
Coogee Beach|-33.9208|151.2579|beach
Manly Beach|-33.797|151.2886|beach
North Head|-33.8203|151.2993|viewpoint
Centennial Park|-33.8982|151.2335|park
Paddington Markets|-33.8855|151.2285|market
Barangaroo Reserve|-33.8565|151.2015|park
White Rabbit Gallery|-33.8866|151.2004|gallery
Watsons Bay|-33.8436|151.2815|district
= Melbourne
Federation Square|-37.818|144.969|square
National Gallery of Victoria|-37.8226|144.9689|museum
Ian Potter Centre|-37.8175|144.9697|museum
Queen Victoria Market|-37.8076|144.9568|market
Royal Botanic Gardens Melbourne|-37.8304|144.9796|garden
Shrine of Remembrance|-37.8305|144.9734|monument
Melbourne Cricket Ground|-37.82|144.9834|stadium
State Library Victoria|-37.8098|144.9652|library
Melbourne Museum|-37.8033|144.9717|museum
Royal Exhibition Building|-37.8047|144.9717|historic
Hosier Lane|-37.8165|144.9691|gallery
Flinders Street Station|-37.8183|144.9671|historic
Block Arcade|-37.8158|144.9645|shopping
St Paul's Cathedral|-37.8171|144.9677|church
Old Melbourne Gaol|-37.8077|144.9653|museum
Eureka Tower (Melbourne Skydeck)|-37.8214|144.9645|viewpoint
Fitzroy Gardens|-37.8126|144.9803|garden
ACMI|-37.8173|144.9686|museum
St Kilda Beach|-37.8678|144.974|beach
Luna Park Melbourne|-37.8677|144.9767|themepark
Brighton Bathing Boxes|-37.9177|144.9866|beach
Melbourne Zoo|-37.7841|144.9515|zoo
SEA LIFE Melbourne|-37.8207|144.9583|aquarium
Abbotsford Convent|-37.8027|145.0043|historic
South Melbourne Market|-37.8324|144.956|market
Brunswick Street, Fitzroy|-37.7972|144.9784|nightlife
Princess Theatre|-37.811|144.9724|theatre
= Auckland
Sky Tower|-36.8485|174.7622|tower
Auckland War Memorial Museum|-36.8604|174.7778|museum
Auckland Art Gallery|-36.8514|174.7663|museum
Auckland Domain|-36.8589|174.7756|park
Mount Eden|-36.8767|174.7644|viewpoint
One Tree Hill|-36.9|174.7831|viewpoint
Viaduct Harbour|-36.8436|174.7614|district
New Zealand Maritime Museum|-36.8421|174.763|museum
Mission Bay|-36.8487|174.8312|beach
Kelly Tarlton's|-36.8461|174.8172|aquarium
Auckland Zoo|-36.8636|174.7188|zoo
Devonport (Mount Victoria)|-36.8267|174.7986|viewpoint
Rangitoto Island|-36.7867|174.8601|hike
Piha Beach|-36.9545|174.4707|beach
Ponsonby|-36.8553|174.7444|district
`;
