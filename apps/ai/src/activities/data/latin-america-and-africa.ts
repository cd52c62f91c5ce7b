/** Places by destination: name | latitude | longitude | category. */
export const latinAmericaAndAfrica = `
= Mexico City
Zócalo|19.4326|-99.1332|square
Metropolitan Cathedral|19.4344|-99.133|church
Templo Mayor|19.4349|-99.1314|ruins
National Palace|19.4326|-99.1315|palace
Palacio de Bellas Artes|19.4352|-99.1412|theatre
Torre Latinoamericana|19.4339|-99.1406|viewpoint
Alameda Central|19.4357|-99.1439|park
Palacio Postal|19.4357|-99.1401|historic
Museo Nacional de Arte|19.4361|-99.1394|museum
Casa de los Azulejos|19.4343|-99.1397|food
Museo Franz Mayer|19.4374|-99.143|museum
Museo Mural Diego Rivera|19.4359|-99.1466|museum
Plaza Garibaldi|19.4404|-99.1392|nightlife
Monument to the Revolution|19.4362|-99.1547|viewpoint
Angel of Independence|19.427|-99.1677|monument
Chapultepec Castle|19.4204|-99.1818|castle
Bosque de Chapultepec|19.4199|-99.1868|park
National Museum of Anthropology|19.426|-99.1863|museum
Museo Tamayo|19.4258|-99.182|museum
Museo de Arte Moderno|19.4235|-99.1793|museum
Chapultepec Zoo|19.4248|-99.1894|zoo
Casa Luis Barragán|19.4111|-99.1923|historic
Museo Soumaya|19.4407|-99.2047|museum
Museo Jumex|19.4403|-99.2039|museum
Roma Norte|19.4195|-99.162|district
La Condesa|19.4115|-99.1732|district
Parque México|19.4121|-99.1694|park
Mercado Roma|19.4137|-99.1646|market
Mercado de Coyoacán|19.3521|-99.1621|market
Frida Kahlo Museum|19.3552|-99.1626|museum
Leon Trotsky House Museum|19.3588|-99.1584|museum
Jardín Centenario, Coyoacán|19.3496|-99.1638|square
San Ángel (Plaza San Jacinto)|19.3462|-99.1906|district
Museo Casa Estudio Diego Rivera y Frida Kahlo|19.3464|-99.1886|museum
UNAM Central Library|19.3335|-99.187|library
Museo Universitario Arte Contemporáneo|19.3145|-99.1853|museum
Museo Anahuacalli|19.3218|-99.1441|museum
Museo Dolores Olmedo|19.2672|-99.1254|museum
Xochimilco (Embarcadero Nativitas)|19.2527|-99.0945|nature
Basilica of Our Lady of Guadalupe|19.4849|-99.1179|church
Mercado de la Merced|19.4254|-99.1249|market
Mercado de San Juan|19.4301|-99.1444|market
La Ciudadela Market|19.4296|-99.1492|market
Biblioteca Vasconcelos|19.4466|-99.1503|library
Teotihuacan|19.6925|-98.8438|ruins
Arena México|19.4246|-99.1521|stadium
El Moro (Eje Central)|19.4301|-99.1417|food
Desierto de los Leones|19.3122|-99.3118|hike
= Valparaíso
La Sebastiana|-33.0513|-71.6126|museum
Cerro Alegre|-33.0417|-71.6275|district
Cerro Concepción|-33.0411|-71.6258|district
Paseo Yugoslavo|-33.0401|-71.6286|viewpoint
Palacio Baburizza|-33.0403|-71.6288|museum
Paseo Gervasoni|-33.0404|-71.6264|viewpoint
Paseo Atkinson|-33.0418|-71.6249|viewpoint
Ascensor Concepción|-33.0401|-71.626|historic
Ascensor El Peral|-33.0394|-71.6287|historic
Ascensor Artillería|-33.0305|-71.6313|historic
Ascensor Reina Victoria|-33.0432|-71.6238|historic
Plaza Sotomayor|-33.0385|-71.6286|square
Muelle Prat|-33.0371|-71.6272|district
Museo Marítimo Nacional|-33.0299|-71.6321|museum
Paseo 21 de Mayo|-33.0297|-71.6312|viewpoint
Museo a Cielo Abierto|-33.0477|-71.6187|gallery
Parque Cultural de Valparaíso|-33.0459|-71.6308|gallery
Museo de Historia Natural de Valparaíso|-33.0464|-71.6199|museum
Mercado Cardonal|-33.0467|-71.6095|market
Caleta Portales|-33.0342|-71.592|market
St Paul's Anglican Church|-33.0417|-71.6266|church
Iglesia La Matriz|-33.0367|-71.6322|church
Plaza Victoria|-33.0466|-71.6201|square
Museo Lukas|-33.0406|-71.6263|museum
Playa Torpederas|-33.0228|-71.6431|beach
Playa Caleta Abarca, Viña del Mar|-33.0235|-71.5683|beach
Quinta Vergara|-33.0296|-71.5522|park
Museo Fonck|-33.0222|-71.5506|museum
Castillo Wulff|-33.0183|-71.5646|castle
Reloj de Flores|-33.0259|-71.5705|monument
Reñaca Beach|-32.9696|-71.5459|beach
National Botanical Garden, Viña del Mar|-33.0475|-71.499|garden
Concón Dunes|-32.9431|-71.5426|nature
Bar Cinzano|-33.0431|-71.6243|food
= Rio de Janeiro
Christ the Redeemer|-22.9519|-43.2105|monument
Sugarloaf Mountain|-22.9493|-43.1546|viewpoint
Copacabana Beach|-22.9711|-43.1822|beach
Ipanema Beach|-22.9868|-43.2053|beach
Leblon Beach|-22.9876|-43.2233|beach
Arpoador|-22.9889|-43.1925|viewpoint
Escadaria Selarón|-22.9153|-43.1793|monument
Carioca Aqueduct (Lapa Arches)|-22.9129|-43.1799|nightlife
Santa Teresa|-22.9205|-43.1876|district
Museum of Tomorrow|-22.8943|-43.1794|museum
Rio Museum of Art|-22.8966|-43.1818|museum
Theatro Municipal|-22.9091|-43.1766|theatre
Metropolitan Cathedral of Rio|-22.9107|-43.1807|church
Royal Portuguese Cabinet of Reading|-22.9055|-43.1822|library
Confeitaria Colombo|-22.9053|-43.1784|food
Jardim Botânico|-22.9674|-43.2243|garden
Parque Lage|-22.9581|-43.2118|park
Lagoa Rodrigo de Freitas|-22.9721|-43.2108|lake
Tijuca National Park|-22.9487|-43.2856|hike
Maracanã Stadium|-22.9122|-43.2302|stadium
AquaRio|-22.8929|-43.1918|aquarium
Pedra da Gávea|-22.9975|-43.2847|hike
Museu de Arte Moderna|-22.9138|-43.1717|museum
Candelária Church|-22.9009|-43.1777|church
Forte de Copacabana|-22.9863|-43.187|historic
Museu da República|-22.9258|-43.1763|museum
= Buenos Aires
Plaza de Mayo|-34.6083|-58.3712|square
Casa Rosada|-34.6081|-58.3703|historic
Teatro Colón|-34.6011|-58.3832|theatre
Obelisco|-34.6037|-58.3816|monument
Recoleta Cemetery|-34.5875|-58.3931|historic
MALBA|-34.5771|-58.4034|museum
Museo Nacional de Bellas Artes|-34.584|-58.3929|museum
El Ateneo Grand Splendid|-34.596|-58.3942|shopping
Café Tortoni|-34.6088|-58.3787|food
San Telmo Market|-34.6195|-58.3732|market
Plaza Dorrego|-34.6202|-58.3716|square
Caminito|-34.6393|-58.3627|district
La Bombonera|-34.6356|-58.3648|stadium
Puerto Madero|-34.6118|-58.3627|district
Puente de la Mujer|-34.6082|-58.3654|bridge
Reserva Ecológica Costanera Sur|-34.6139|-58.3516|nature
Palermo Woods|-34.5716|-58.4163|park
Jardín Japonés|-34.5752|-58.4093|garden
Floralis Genérica|-34.5817|-58.3939|monument
Palacio Barolo|-34.6096|-58.3858|historic
Palacio del Congreso|-34.6096|-58.3926|historic
Evita Museum|-34.5814|-58.4189|museum
Fundación Proa|-34.6383|-58.3557|gallery
Metropolitan Cathedral of Buenos Aires|-34.6075|-58.3733|church
Ecoparque|-34.5785|-58.4135|zoo
Don Julio|-34.5863|-58.4243|food
= Marrakesh
Jemaa el-Fnaa|31.6258|-7.9891|square
Koutoubia Mosque|31.6242|-7.9936|monument
Bahia Palace|31.6217|-7.9822|palace
El Badi Palace|31.6184|-7.9858|ruins
Saadian Tombs|31.6173|-7.9886|historic
Ben Youssef Madrasa|31.632|-7.9861|historic
Majorelle Garden|31.6417|-8.0031|garden
Musée Yves Saint Laurent Marrakech|31.6429|-8.0035|museum
Le Jardin Secret|31.6308|-7.9893|garden
Dar Si Said Museum|31.623|-7.9838|museum
Maison de la Photographie|31.6325|-7.9836|museum
Marrakech Museum|31.6314|-7.9867|museum
Souk Semmarine|31.6286|-7.9883|market
Place des Épices (Rahba Kedima)|31.6289|-7.9872|market
Mellah|31.6206|-7.9815|district
Slat al-Azama Synagogue|31.6207|-7.9808|historic
Menara Gardens|31.6133|-8.0217|garden
Agdal Gardens|31.6012|-7.98|garden
Bab Agnaou|31.6177|-7.9908|monument
Almoravid Koubba|31.6316|-7.9868|historic
Cyber Park Arsat Moulay Abdeslam|31.6279|-7.9966|park
MACAAL|31.5975|-7.941|museum
Musée Tiskiwin|31.6226|-7.9832|museum
Dar El Bacha – Musée des Confluences|31.6318|-7.9922|palace
Gueliz|31.6346|-8.01|district
Musée Boucharouite|31.6322|-7.985|museum
Ensemble Artisanal|31.6265|-7.9956|shopping
Palmeraie|31.67|-7.97|nature
Anima Garden|31.4053|-7.8553|garden
Café des Épices|31.6288|-7.987|food
Café de France|31.6261|-7.9883|food
Tanneries (Bab Debbagh)|31.6332|-7.9757|historic
Hammam de la Rose|31.6311|-7.9911|spa
Setti Fatma Waterfalls|31.2236|-7.6776|waterfall
Imlil|31.1373|-7.9197|hike
Agafay Desert|31.45|-8.2|nature
= Cape Town
Table Mountain|-33.9628|18.4098|hike
Table Mountain Aerial Cableway|-33.9482|18.4031|viewpoint
Lion's Head|-33.9351|18.389|hike
Signal Hill|-33.9178|18.4017|viewpoint
V&A Waterfront|-33.9036|18.4205|shopping
Zeitz MOCAA|-33.9082|18.4229|museum
Two Oceans Aquarium|-33.9081|18.4177|aquarium
Nelson Mandela Gateway to Robben Island|-33.9055|18.4225|museum
Robben Island Museum|-33.8076|18.3712|museum
Bo-Kaap|-33.9207|18.4152|district
Bo-Kaap Museum|-33.9214|18.4149|museum
Castle of Good Hope|-33.9259|18.4277|castle
District Six Museum|-33.9278|18.4239|museum
Company's Garden|-33.9282|18.4169|garden
Iziko South African Museum|-33.929|18.4151|museum
Iziko South African National Gallery|-33.929|18.417|museum
South African Jewish Museum|-33.9292|18.4178|museum
Greenmarket Square|-33.9223|18.4202|market
Long Street|-33.9249|18.4163|nightlife
St George's Cathedral|-33.9248|18.4191|church
Old Biscuit Mill (Neighbourgoods Market)|-33.9275|18.4571|market
Oranjezicht City Farm Market|-33.9023|18.4148|market
Kirstenbosch National Botanical Garden|-33.9875|18.4327|garden
Groot Constantia|-34.0266|18.4243|brewery
Camps Bay Beach|-33.9509|18.3776|beach
Clifton 4th Beach|-33.9412|18.3744|beach
Llandudno Beach|-34.0078|18.3416|beach
Sea Point Promenade|-33.9148|18.3861|park
Green Point Park|-33.9045|18.4036|park
Chapman's Peak Drive|-34.0887|18.359|viewpoint
Noordhoek Beach|-34.1073|18.3538|beach
Boulders Beach|-34.1975|18.4512|beach
Muizenberg Beach|-34.1083|18.4702|beach
Kalk Bay Harbour|-34.1297|18.4489|district
Simon's Town|-34.1926|18.4336|district
Cape Point|-34.3568|18.4973|viewpoint
Cape of Good Hope|-34.3581|18.4719|nature
World of Birds|-34.0176|18.3608|zoo
Bloubergstrand|-33.8005|18.463|beach
Rhodes Memorial|-33.9523|18.459|viewpoint
Norval Foundation|-34.0603|18.4545|museum
`;
