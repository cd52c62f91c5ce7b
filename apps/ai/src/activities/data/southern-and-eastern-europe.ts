/** Places by destination: name | latitude | longitude | category. */
export const southernAndEasternEurope = `
= Rome
Colosseum|41.8902|12.4922|ruins
Roman Forum|41.8925|12.4853|ruins
Palatine Hill|41.8892|12.4875|ruins
Pantheon|41.8986|12.4769|church
Trevi Fountain|41.9009|12.4833|monument
Spanish Steps|41.9059|12.4823|square
Piazza Navona|41.8992|12.4731|square
Campo de' Fiori|41.8956|12.4722|market
St. Peter's Basilica|41.9022|12.4539|church
Vatican Museums|41.9065|12.4536|museum
Castel Sant'Angelo|41.9031|12.4663|castle
Galleria Borghese|41.9142|12.4921|museum
Villa Borghese|41.9128|12.4852|park
Capitoline Museums|41.8931|12.4826|museum
Altare della Patria|41.8946|12.4831|monument
Trastevere|41.8892|12.4698|district
Basilica di Santa Maria in Trastevere|41.8895|12.4698|church
Basilica di San Clemente|41.8893|12.4976|church
Basilica di Santa Maria Maggiore|41.8976|12.4984|church
Archbasilica of St. John Lateran|41.8859|12.5057|church
Basilica of Saint Paul Outside the Walls|41.8587|12.4768|church
Baths of Caracalla|41.879|12.4924|ruins
Circus Maximus|41.8861|12.4851|ruins
Appian Way Regional Park|41.8485|12.5253|park
Catacombs of San Callisto|41.8587|12.5108|historic
Palazzo Doria Pamphilj|41.898|12.4815|palace
Palazzo Barberini|41.9031|12.4901|museum
Palazzo Massimo alle Terme|41.9014|12.4984|museum
MAXXI|41.9282|12.4666|museum
Janiculum Hill|41.8917|12.4614|viewpoint
Orange Garden (Giardino degli Aranci)|41.8849|12.4803|viewpoint
Bocca della Verità|41.8881|12.4814|monument
Testaccio Market|41.8767|12.4745|market
Porta Portese|41.8829|12.4745|market
Piazza del Popolo|41.9107|12.4764|square
Antico Caffè Greco|41.9058|12.4813|food
Giolitti|41.9009|12.4774|food
= Florence
Uffizi Gallery|43.7678|11.2553|museum
Florence Cathedral|43.7731|11.256|church
Giotto's Campanile|43.7729|11.2557|tower
Florence Baptistery|43.7731|11.255|church
Galleria dell'Accademia|43.7768|11.2587|museum
Ponte Vecchio|43.768|11.2531|bridge
Palazzo Vecchio|43.7693|11.2559|palace
Piazza della Signoria|43.7697|11.2556|square
Palazzo Pitti|43.7652|11.25|palace
Boboli Gardens|43.7625|11.2484|garden
Basilica of Santa Croce|43.7686|11.2623|church
Basilica of Santa Maria Novella|43.7746|11.2494|church
Basilica of San Lorenzo|43.7748|11.2539|church
Medici Chapels|43.7752|11.2533|historic
Bargello|43.7704|11.258|museum
Mercato Centrale|43.7766|11.2532|market
Piazzale Michelangelo|43.7629|11.265|viewpoint
San Miniato al Monte|43.7594|11.2651|church
Museo di San Marco|43.7781|11.259|museum
Museo Galileo|43.7678|11.256|museum
Brancacci Chapel|43.7683|11.2437|church
Orsanmichele|43.7708|11.2551|church
Palazzo Strozzi|43.7714|11.252|gallery
Bardini Gardens|43.7641|11.257|garden
= Venice
St Mark's Basilica|45.4345|12.3397|church
Doge's Palace|45.4337|12.3404|palace
Piazza San Marco|45.4341|12.3378|square
St Mark's Campanile|45.434|12.339|tower
Rialto Bridge|45.438|12.3359|bridge
Rialto Market|45.4394|12.3349|market
Gallerie dell'Accademia|45.4313|12.3281|museum
Peggy Guggenheim Collection|45.4308|12.3315|museum
Santa Maria della Salute|45.4306|12.3348|church
Scuola Grande di San Rocco|45.4366|12.3257|museum
Basilica dei Frari|45.4371|12.3266|church
Teatro La Fenice|45.4336|12.3337|theatre
San Giorgio Maggiore|45.4294|12.3431|church
Ca' d'Oro|45.4407|12.334|palace
Ca' Rezzonico|45.4335|12.327|museum
Punta della Dogana|45.4309|12.3357|gallery
Libreria Acqua Alta|45.4379|12.3424|shopping
Murano|45.4587|12.3534|island
Burano|45.4854|12.4167|island
Torcello|45.498|12.418|island
Lido di Venezia|45.4137|12.3697|beach
Jewish Ghetto|45.4452|12.3265|district
Giardini della Biennale|45.4292|12.3583|park
= Milan
Milan Cathedral|45.4642|9.1916|church
Galleria Vittorio Emanuele II|45.4658|9.19|shopping
Santa Maria delle Grazie (The Last Supper)|45.4659|9.1711|church
Sforza Castle|45.4705|9.1794|castle
Pinacoteca di Brera|45.472|9.1882|museum
Teatro alla Scala|45.4675|9.1895|theatre
Parco Sempione|45.4732|9.1765|park
Navigli|45.4516|9.1755|nightlife
Basilica of Sant'Ambrogio|45.4625|9.1759|church
Museo del Novecento|45.4634|9.1903|museum
Pinacoteca Ambrosiana|45.4634|9.1859|museum
San Siro Stadium|45.4781|9.124|stadium
Fondazione Prada|45.4444|9.2053|gallery
Cimitero Monumentale|45.4852|9.1782|historic
Science and Technology Museum|45.4627|9.1706|museum
Bosco Verticale|45.4856|9.1906|historic
= Naples
National Archaeological Museum of Naples|40.8536|14.2505|museum
Naples Cathedral|40.8525|14.2596|church
Sansevero Chapel|40.8492|14.2549|church
Castel dell'Ovo|40.8281|14.2476|castle
Castel Nuovo|40.8384|14.2527|castle
Castel Sant'Elmo|40.8436|14.2388|castle
Royal Palace of Naples|40.8363|14.2497|palace
Piazza del Plebiscito|40.8358|14.2486|square
Spaccanapoli|40.8486|14.2561|district
Museo di Capodimonte|40.867|14.2503|museum
Teatro di San Carlo|40.8374|14.2497|theatre
Napoli Sotterranea|40.8509|14.2569|historic
Catacombs of San Gennaro|40.8654|14.2474|historic
L'Antica Pizzeria da Michele|40.8498|14.2633|food
Pompeii|40.7497|14.4869|ruins
Herculaneum|40.806|14.3482|ruins
Mount Vesuvius|40.8224|14.4289|hike
= Athens
Acropolis|37.9715|23.7257|ruins
Parthenon|37.9715|23.7267|ruins
Acropolis Museum|37.9684|23.7285|museum
National Archaeological Museum|37.9891|23.7322|museum
Ancient Agora|37.9747|23.7225|ruins
Temple of Hephaestus|37.9756|23.7215|ruins
Temple of Olympian Zeus|37.9693|23.7331|ruins
Plaka|37.9724|23.7299|district
Monastiraki|37.976|23.7257|market
Syntagma Square|37.9755|23.7348|square
Mount Lycabettus|37.9819|23.7431|viewpoint
Panathenaic Stadium|37.9683|23.7411|stadium
National Garden|37.9731|23.7375|garden
Benaki Museum|37.976|23.7403|museum
Museum of Cycladic Art|37.9759|23.7423|museum
Hadrian's Library|37.9757|23.7257|ruins
Roman Agora|37.9743|23.7266|ruins
Odeon of Herodes Atticus|37.9708|23.7246|theatre
Kerameikos|37.9783|23.7186|ruins
Varvakios Central Market|37.9804|23.7269|market
Philopappos Hill|37.9675|23.7215|viewpoint
Stavros Niarchos Foundation Cultural Center|37.9396|23.6916|park
Byzantine and Christian Museum|37.9748|23.7446|museum
= Istanbul
Hagia Sophia|41.0086|28.9802|church
Blue Mosque|41.0054|28.9768|temple
Topkapı Palace|41.0115|28.9834|palace
Basilica Cistern|41.0084|28.9779|historic
Grand Bazaar|41.0107|28.968|market
Spice Bazaar|41.0165|28.9706|market
Süleymaniye Mosque|41.0162|28.9639|temple
Galata Tower|41.0256|28.9741|tower
Galata Bridge|41.0201|28.9731|bridge
İstiklal Avenue|41.034|28.978|shopping
Taksim Square|41.037|28.985|square
Dolmabahçe Palace|41.0391|29.0005|palace
Istanbul Archaeology Museums|41.0117|28.9813|museum
Chora Church|41.0311|28.9392|church
Hippodrome|41.006|28.9757|square
Gülhane Park|41.0131|28.9817|park
Istanbul Modern|41.0262|28.9832|museum
Rüstem Pasha Mosque|41.0177|28.9686|temple
Maiden's Tower|41.0211|29.0041|tower
Ortaköy Mosque|41.0473|29.0269|temple
Pera Museum|41.0317|28.9752|museum
Beylerbeyi Palace|41.0426|29.04|palace
Turkish and Islamic Arts Museum|41.0063|28.9746|museum
Kadıköy|40.9906|29.0285|district
Pierre Loti Hill|41.0538|28.9338|viewpoint
Çemberlitaş Hamamı|41.0085|28.9711|spa
= Vienna
Schönbrunn Palace|48.1845|16.3122|palace
Tiergarten Schönbrunn|48.1822|16.3026|zoo
Hofburg|48.2076|16.3655|palace
St. Stephen's Cathedral|48.2085|16.3731|church
Belvedere Palace|48.1915|16.3809|museum
Kunsthistorisches Museum|48.2038|16.3617|museum
Naturhistorisches Museum|48.2052|16.3596|museum
Albertina|48.2046|16.3683|museum
Leopold Museum|48.2028|16.359|museum
Vienna State Opera|48.2029|16.3691|theatre
Austrian National Library State Hall|48.2062|16.3666|library
Prater|48.2167|16.3958|themepark
Wiener Riesenrad|48.2166|16.3959|viewpoint
Naschmarkt|48.1984|16.3634|market
Karlskirche|48.1983|16.3719|church
Secession Building|48.2005|16.3659|gallery
Hundertwasserhaus|48.2073|16.3942|historic
Stadtpark|48.2047|16.3797|park
Volksgarten|48.2083|16.3614|garden
Rathausplatz|48.2108|16.3587|square
Café Central|48.2104|16.3654|food
Café Sacher|48.2039|16.3695|food
Musikverein|48.2005|16.3727|theatre
Technisches Museum Wien|48.1909|16.3178|museum
Kahlenberg|48.2761|16.3331|viewpoint
Sigmund Freud Museum|48.2188|16.363|museum
Spanish Riding School|48.2078|16.3664|theatre
= Prague
Charles Bridge|50.0865|14.4114|bridge
Prague Castle|50.09|14.4004|castle
St. Vitus Cathedral|50.0909|14.4006|church
Old Town Square|50.0875|14.4213|square
Prague Astronomical Clock|50.087|14.4206|monument
Church of Our Lady before Týn|50.0877|14.4227|church
Wenceslas Square|50.0813|14.428|square
National Museum|50.079|14.4308|museum
Old Jewish Cemetery|50.0898|14.4172|historic
Spanish Synagogue|50.0902|14.4209|historic
Petřín Lookout Tower|50.0835|14.3951|viewpoint
Lennon Wall|50.0862|14.4068|monument
Vyšehrad|50.0645|14.4178|historic
Dancing House|50.0755|14.4142|historic
Strahov Monastery|50.0861|14.3892|library
Letná Park|50.0957|14.4197|park
Klementinum|50.0864|14.4163|library
Powder Tower|50.0872|14.4278|tower
Municipal House|50.0877|14.4282|theatre
Kampa Museum|50.0839|14.4086|museum
Mucha Museum|50.0844|14.4276|museum
Franz Kafka Museum|50.088|14.4105|museum
St. Nicholas Church (Malá Strana)|50.0881|14.4032|church
Wallenstein Garden|50.0903|14.4061|garden
Golden Lane|50.0922|14.4043|historic
U Fleků|50.0788|14.417|brewery
Prague Zoo|50.1167|14.4063|zoo
Náplavka|50.0723|14.414|nightlife
= Budapest
Hungarian Parliament Building|47.5071|19.0457|historic
Buda Castle|47.4962|19.0396|castle
Fisherman's Bastion|47.5022|19.0348|viewpoint
Matthias Church|47.5019|19.0341|church
Széchenyi Chain Bridge|47.4989|19.0438|bridge
St. Stephen's Basilica|47.5008|19.0539|church
Széchenyi Thermal Bath|47.5186|19.0819|spa
Gellért Baths|47.484|19.0526|spa
Rudas Baths|47.489|19.0476|spa
Gellért Hill|47.4867|19.0464|viewpoint
Heroes' Square|47.515|19.0778|square
Museum of Fine Arts|47.5162|19.0764|museum
Vajdahunyad Castle|47.5151|19.0825|castle
City Park (Városliget)|47.5139|19.0849|park
Dohány Street Synagogue|47.496|19.0607|historic
Great Market Hall|47.4871|19.0586|market
Hungarian State Opera|47.5029|19.0584|theatre
House of Terror|47.507|19.0653|museum
Hungarian National Gallery|47.496|19.0396|museum
Hungarian National Museum|47.4911|19.0625|museum
Margaret Island|47.5269|19.0468|park
Shoes on the Danube Bank|47.5039|19.0447|monument
Szimpla Kert|47.497|19.0634|nightlife
Budapest Zoo|47.5187|19.0776|zoo
New York Café|47.4985|19.0704|food
Memento Park|47.4263|18.9987|museum
Hospital in the Rock|47.5004|19.0322|museum
`;
