/** Places by destination: name | latitude | longitude | category. */
export const northernEurope = `
= Copenhagen
Tivoli Gardens|55.6737|12.5681|themepark
Nyhavn|55.6798|12.5912|district
The Little Mermaid|55.6929|12.5993|monument
Rosenborg Castle|55.6858|12.5773|castle
Christiansborg Palace|55.676|12.5799|palace
Amalienborg|55.684|12.593|palace
Frederik's Church|55.685|12.5895|church
Church of Our Saviour|55.6728|12.5941|viewpoint
Rundetårn|55.6814|12.5757|tower
National Museum of Denmark|55.6747|12.5747|museum
Ny Carlsberg Glyptotek|55.6727|12.5726|museum
SMK – National Gallery of Denmark|55.6889|12.5786|museum
Designmuseum Danmark|55.6866|12.5935|museum
Strøget|55.6787|12.576|shopping
Freetown Christiania|55.6736|12.5967|district
Torvehallerne|55.6839|12.5697|market
Botanical Garden|55.6868|12.5738|garden
Superkilen|55.6996|12.5422|park
Assistens Cemetery|55.6907|12.5489|park
Royal Danish Opera|55.6822|12.6008|theatre
Kastellet|55.6914|12.5946|historic
Copenhagen Zoo|55.6725|12.5214|zoo
Amager Strandpark|55.6547|12.6492|beach
= Stockholm
Vasa Museum|59.328|18.0914|museum
Skansen|59.3269|18.1037|museum
Gamla Stan|59.3251|18.0711|district
Royal Palace|59.3268|18.0717|palace
ABBA The Museum|59.325|18.0965|museum
Nationalmuseum|59.3286|18.0783|museum
Moderna Museet|59.3262|18.0846|museum
Fotografiska|59.3178|18.0859|gallery
Stockholm City Hall|59.3275|18.0543|historic
Nobel Prize Museum|59.3252|18.0706|museum
Stortorget|59.325|18.0707|square
Gröna Lund|59.3235|18.0963|themepark
Nordic Museum|59.329|18.0938|museum
Storkyrkan|59.3258|18.0707|church
Östermalms Saluhall|59.3364|18.0797|market
Monteliusvägen|59.3208|18.0613|viewpoint
Djurgården|59.326|18.115|park
Swedish History Museum|59.3348|18.0905|museum
Riddarholmen Church|59.3248|18.0645|church
Södermalm|59.3147|18.0722|district
Drottningholm Palace|59.3217|17.8867|palace
Rosendals Trädgård|59.3263|18.1166|garden
= Tromsø
Arctic Cathedral|69.6481|18.9876|church
Polaria|69.6438|18.9472|aquarium
The Polar Museum|69.6525|18.9631|museum
Fjellheisen|69.6411|18.9861|viewpoint
Storsteinen|69.636|18.9969|viewpoint
Tromsø Cathedral|69.6488|18.9563|church
Arctic-Alpine Botanic Garden|69.6769|18.9761|garden
The Arctic University Museum of Norway|69.6353|18.9142|museum
Northern Norwegian Art Museum|69.6502|18.9588|museum
Perspektivet Museum|69.6516|18.9571|museum
Mack Brewery (Ølhallen)|69.6465|18.9497|brewery
Telegrafbukta|69.632|18.9005|beach
Prestvannet|69.6567|18.9342|lake
Tromsø Library|69.6489|18.9546|library
Polstjerna|69.6445|18.9489|museum
Storgata|69.6495|18.9575|shopping
Kvaløya|69.7|18.7|nature
Sommarøy|69.6347|18.0146|island
Ersfjordbotn|69.6897|18.6339|nature
Hella|69.6083|18.2367|nature
Lyngen Alps|69.75|20.05|nature
Tromsø Villmarkssenter|69.6856|18.6839|nature
= Oslo
Vigeland Park|59.927|10.7009|park
Oslo Opera House|59.9075|10.7531|theatre
National Museum Oslo|59.9113|10.7295|museum
MUNCH|59.9059|10.7556|museum
Akershus Fortress|59.9076|10.7365|castle
Fram Museum|59.9035|10.6995|museum
Norwegian Museum of Cultural History|59.9075|10.6848|museum
Kon-Tiki Museum|59.9036|10.698|museum
Holmenkollen Ski Museum and Tower|59.9642|10.6676|museum
Royal Palace Oslo|59.9169|10.7276|palace
Astrup Fearnley Museum|59.9071|10.7212|museum
Aker Brygge|59.9104|10.7274|district
Mathallen Oslo|59.9222|10.752|market
Botanical Garden Oslo|59.9177|10.7707|garden
Ekebergparken|59.8989|10.7606|park
Oslo City Hall|59.9119|10.7337|historic
= Reykjavik
Hallgrímskirkja|64.1417|-21.9266|church
Harpa|64.1504|-21.9326|theatre
Sun Voyager|64.1476|-21.9223|monument
National Museum of Iceland|64.1417|-21.9484|museum
Perlan|64.1292|-21.9194|museum
Tjörnin|64.1446|-21.9417|lake
Reykjavik Art Museum Hafnarhús|64.1496|-21.9404|museum
Settlement Exhibition|64.1473|-21.9427|museum
Laugardalslaug|64.1463|-21.8804|spa
Sky Lagoon|64.1163|-21.9461|spa
Nauthólsvík Geothermal Beach|64.1217|-21.9289|beach
Árbær Open Air Museum|64.1189|-21.816|museum
Laugavegur|64.1446|-21.9244|shopping
Whales of Iceland|64.1556|-21.9479|museum
Blue Lagoon|63.8804|-22.4495|spa
Bæjarins Beztu Pylsur|64.1483|-21.938|food
= Dubrovnik
Dubrovnik City Walls|42.6414|18.1077|historic
Stradun|42.641|18.1089|district
Rector's Palace|42.6404|18.1107|palace
Dubrovnik Cathedral|42.6399|18.1105|church
Fort Lovrijenac|42.6407|18.1043|castle
Mount Srđ|42.65|18.1108|viewpoint
Lokrum|42.6258|18.1206|island
Banje Beach|42.6421|18.1168|beach
Sponza Palace|42.641|18.1104|palace
Franciscan Monastery|42.6416|18.1073|church
`;
