/** Places by destination: name | latitude | longitude | category. See docs/concierge.md for where they are from. */
export const iberia = `
= Barcelona
Sagrada Família|41.4036|2.1744|church
Park Güell|41.4145|2.1527|park
Casa Batlló|41.3917|2.1649|historic
Casa Milà (La Pedrera)|41.3954|2.1619|historic
Barcelona Cathedral|41.384|2.1762|church
Santa Maria del Mar|41.3839|2.182|church
Picasso Museum|41.3853|2.1809|museum
Museu Nacional d'Art de Catalunya|41.3685|2.1535|museum
Fundació Joan Miró|41.3685|2.1598|museum
MACBA|41.3833|2.1669|museum
CosmoCaixa|41.413|2.1315|museum
Museu d'Història de Barcelona|41.3842|2.1776|museum
Maritime Museum|41.3754|2.1758|museum
Palau de la Música Catalana|41.3875|2.1753|theatre
Gran Teatre del Liceu|41.3803|2.1735|theatre
La Boqueria|41.3817|2.1716|market
Mercat de Santa Caterina|41.3863|2.1781|market
Mercat de Sant Antoni|41.3784|2.1618|market
La Rambla|41.381|2.173|district
Gothic Quarter|41.3833|2.1769|district
El Born|41.3848|2.1838|district
Gràcia|41.4032|2.1563|district
Plaça Reial|41.38|2.1753|square
Plaça de Catalunya|41.387|2.17|square
Parc de la Ciutadella|41.3881|2.186|park
Arc de Triomf|41.391|2.1806|monument
Columbus Monument|41.3758|2.1777|monument
Montjuïc Castle|41.3633|2.1661|castle
Magic Fountain of Montjuïc|41.3712|2.1517|monument
Poble Espanyol|41.3691|2.1475|historic
Tibidabo|41.4225|2.1187|viewpoint
Bunkers del Carmel|41.4192|2.1617|viewpoint
Barceloneta Beach|41.378|2.1925|beach
Bogatell Beach|41.3942|2.2075|beach
L'Aquàrium Barcelona|41.3767|2.1842|aquarium
Barcelona Zoo|41.3863|2.19|zoo
Camp Nou|41.3809|2.1228|stadium
Sant Pau Recinte Modernista|41.4131|2.1744|historic
Palau Güell|41.379|2.1742|palace
Laberint d'Horta|41.4397|2.1458|garden
Passeig de Gràcia|41.392|2.165|shopping
El Xampanyet|41.3848|2.1817|food
Els Quatre Gats|41.3858|2.1736|food
= Lisbon
Jerónimos Monastery|38.6979|-9.2068|church
Belém Tower|38.6916|-9.216|tower
Padrão dos Descobrimentos|38.6936|-9.2057|monument
MAAT|38.6959|-9.195|museum
National Coach Museum|38.6967|-9.1989|museum
Pastéis de Belém|38.6975|-9.2032|food
São Jorge Castle|38.7139|-9.1335|castle
Lisbon Cathedral|38.7099|-9.1326|church
Alfama|38.7115|-9.13|district
Fado Museum|38.7111|-9.1277|museum
Miradouro da Senhora do Monte|38.7191|-9.1327|viewpoint
Miradouro de Santa Luzia|38.7117|-9.1302|viewpoint
Miradouro de São Pedro de Alcântara|38.7153|-9.1442|viewpoint
Praça do Comércio|38.7075|-9.1364|square
Arco da Rua Augusta|38.7085|-9.1368|monument
Rossio Square|38.7139|-9.1394|square
Santa Justa Lift|38.7121|-9.1394|tower
Carmo Convent|38.712|-9.1404|ruins
Chiado|38.7107|-9.1425|shopping
A Brasileira|38.7107|-9.1421|food
Bairro Alto|38.7133|-9.1445|nightlife
Time Out Market|38.7069|-9.146|market
LX Factory|38.7035|-9.1789|district
Calouste Gulbenkian Museum|38.7373|-9.1545|museum
National Tile Museum|38.7249|-9.1138|museum
Museu Nacional de Arte Antiga|38.7048|-9.1618|museum
Oceanário de Lisboa|38.7635|-9.0937|aquarium
Parque das Nações|38.767|-9.095|district
Pavilhão do Conhecimento|38.7623|-9.0953|museum
Eduardo VII Park|38.7288|-9.1527|park
Estrela Basilica|38.7133|-9.1603|church
Jardim da Estrela|38.7146|-9.1595|garden
National Pantheon|38.715|-9.1247|monument
Feira da Ladra|38.7153|-9.1253|market
Lisbon Zoo|38.7436|-9.17|zoo
Palácio da Ajuda|38.7076|-9.1976|palace
Casa Fernando Pessoa|38.7151|-9.1637|museum
Cristo Rei|38.6787|-9.1714|viewpoint
= Sintra
Pena Palace|38.7876|-9.3906|palace
Moorish Castle|38.7926|-9.3894|castle
National Palace of Sintra|38.7976|-9.3907|palace
Quinta da Regaleira|38.7963|-9.396|garden
Monserrate Palace|38.7938|-9.4195|palace
Convent of the Capuchos|38.7829|-9.4368|historic
Cabo da Roca|38.7804|-9.499|viewpoint
Praia da Adraga|38.8033|-9.4853|beach
Praia das Maçãs|38.8264|-9.4694|beach
Azenhas do Mar|38.8403|-9.462|viewpoint
Casa Piriquita|38.7968|-9.391|food
= Porto
Livraria Lello|41.1469|-8.6149|shopping
Clérigos Tower|41.1458|-8.6139|tower
São Bento Station|41.1456|-8.6109|historic
Porto Cathedral|41.1428|-8.6112|church
Dom Luís I Bridge|41.14|-8.6094|bridge
Ribeira|41.1405|-8.613|district
Church of São Francisco|41.1409|-8.6157|church
Palácio da Bolsa|41.1414|-8.6156|palace
Igreja do Carmo|41.1473|-8.6163|church
Serralves|41.1598|-8.6598|museum
Crystal Palace Gardens|41.1485|-8.6256|garden
Mercado do Bolhão|41.1495|-8.607|market
Majestic Café|41.1473|-8.6066|food
Capela das Almas|41.1497|-8.6059|church
Casa da Música|41.1589|-8.6308|theatre
Soares dos Reis National Museum|41.1478|-8.6217|museum
Jardim do Morro|41.1375|-8.6092|viewpoint
Graham's Port Lodge|41.1413|-8.6253|brewery
Matosinhos Beach|41.1758|-8.6918|beach
Foz do Douro|41.1496|-8.675|district
= Madrid
Prado Museum|40.4138|-3.6921|museum
Reina Sofía Museum|40.408|-3.6946|museum
Thyssen-Bornemisza Museum|40.416|-3.6949|museum
Royal Palace of Madrid|40.418|-3.7143|palace
Almudena Cathedral|40.4158|-3.7145|church
Retiro Park|40.4153|-3.6845|park
Palacio de Cristal|40.4136|-3.682|historic
Plaza Mayor|40.4155|-3.7074|square
Puerta del Sol|40.4169|-3.7035|square
Gran Vía|40.4203|-3.7058|shopping
Mercado de San Miguel|40.4154|-3.709|market
El Rastro|40.4087|-3.7074|market
Temple of Debod|40.424|-3.7178|ruins
Plaza de Cibeles|40.4193|-3.6931|square
Puerta de Alcalá|40.42|-3.6887|monument
Sorolla Museum|40.4354|-3.6925|museum
National Archaeological Museum|40.4236|-3.6894|museum
CaixaForum Madrid|40.4112|-3.6934|museum
Royal Botanical Garden|40.4113|-3.6911|garden
Malasaña|40.4262|-3.704|district
La Latina|40.4112|-3.7093|district
Santiago Bernabéu Stadium|40.4531|-3.6883|stadium
Teatro Real|40.4183|-3.7105|theatre
Casa de Campo|40.4195|-3.7515|park
Matadero Madrid|40.3918|-3.6973|gallery
Chocolatería San Ginés|40.4168|-3.7068|food
Sobrino de Botín|40.4141|-3.7081|food
Las Ventas|40.4321|-3.6631|historic
= Seville
Seville Cathedral|37.3858|-5.9931|church
La Giralda|37.3862|-5.9925|tower
Royal Alcázar|37.383|-5.9902|palace
Plaza de España|37.3772|-5.9869|square
María Luisa Park|37.3749|-5.9886|park
Torre del Oro|37.3824|-5.9963|tower
Metropol Parasol|37.3933|-5.9917|viewpoint
Barrio Santa Cruz|37.3853|-5.9895|district
Archive of the Indies|37.3847|-5.9931|museum
Casa de Pilatos|37.3899|-5.9871|palace
Museum of Fine Arts of Seville|37.3924|-6.0|museum
Triana Market|37.3859|-6.0035|market
Triana|37.3838|-6.0044|district
Plaza de Toros de la Maestranza|37.3859|-5.9985|historic
Basílica de la Macarena|37.4026|-5.9897|church
Palacio de las Dueñas|37.3949|-5.9872|palace
Flamenco Dance Museum|37.3902|-5.9905|museum
Hospital de los Venerables|37.3849|-5.9894|historic
Isla Mágica|37.4065|-5.9995|themepark
El Rinconcillo|37.3943|-5.9879|food
= Granada
Alhambra|37.1761|-3.5881|palace
Generalife|37.1772|-3.5849|garden
Mirador de San Nicolás|37.1811|-3.5927|viewpoint
Albaicín|37.1815|-3.594|district
Granada Cathedral|37.1764|-3.5989|church
Royal Chapel of Granada|37.1761|-3.5984|church
Sacromonte Abbey|37.1817|-3.5749|church
Science Park|37.1627|-3.6066|museum
Carrera del Darro|37.1784|-3.5921|district
Alcaicería|37.1757|-3.5987|market
`;
