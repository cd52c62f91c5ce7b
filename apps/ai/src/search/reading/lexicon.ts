import type { PropertyType } from '#contracts';

/** What amenities are called in English and Spanish, without accents; patterns of whole words. */
export const amenityWords: [amenity: string, words: string][] = [
  ['hot_tub', 'hot ?tubs?|jacuzzis?|whirlpool|banera de hidromasaje|hidromasaje|spa bath|tina caliente'],
  ['pool', '(?:private |heated |indoor |swimming |infinity )*pools?|piscinas?(?: privada| climatizada)?|alberca'],
  ['wifi', '(?:fast |good |high-speed )?(?:wi-?fi|internet)(?: rapido| rapida)?'],
  [
    'workspace',
    '(?:a )?(?:desk|workspace|work space|place to work|home office)(?: to (?:work|write)(?: at)?)?|escritorio|mesa de trabajo|espacio de trabajo|para (?:trabajar|teletrabajar)|teletrabajo',
  ],
  ['air_conditioning', 'air[ -]?condition(?:ing|ed|er)|air ?con|a/c|ac|aire acondicionado|climatizacion'],
  ['heating', 'heating|heated(?! pool)|calefaccion'],
  ['kitchen', '(?:full |fully equipped )?kitchen(?:ette)?|cocina(?: equipada| completa)?|somewhere to cook'],
  ['washer', 'wash(?:er|ing machine)|laundry|lavadora'],
  ['dryer', '(?:tumble )?dr[yi]er|secadora'],
  ['dishwasher', 'dish ?washer|lavavajillas|lavaplatos'],
  ['tv', 'tv|television|tele|televisor'],
  ['elevator', 'elevator|lift|ascensor|elevador'],
  [
    'parking',
    '(?:free |private )?(?:parking|garage|carport|car park)(?: space| spot)?|aparcamiento|estacionamiento|plaza de garaje|garaje|cochera|parqueo|somewhere to park',
  ],
  [
    'ev_charger',
    '(?:ev|electric car|tesla) charg(?:er|ing)(?: station| point)?|cargador (?:para coche )?electrico|cargador de coche',
  ],
  ['terrace', 'terraces?|patio|roof ?deck|rooftop|terraza|azotea'],
  ['balcony', 'balcon(?:y|ies)?|balcones'],
  ['garden', 'gardens?|(?:fenced )?(?:back)?yard|jardin(?:es)?'],
  ['fireplace', 'fire ?places?|open fire|log fire|wood ?(?:stove|burner)|wood-burning stove|chimeneas?|estufa de lena'],
  ['fire_pit', 'fire ?pit|hoguera'],
  ['sauna', 'saunas?'],
  ['breakfast', '(?:with )?breakfast(?: included)?|desayunos?(?: incluido)?'],
  [
    'pets',
    '(?:pets?|dogs?|cats?)[ -]?(?:friendly|welcome|allowed|ok(?:ay)?)|(?:accepts?|allows?|takes?) (?:pets|dogs)|(?:bring|with) (?:my|our|the|a) (?:dog|cat|pet|puppy)s?|(?:admite|acepta|admiten|aceptan|con|permite)n? (?:perros?|mascotas?|gatos?)|(?:mi|nuestro) (?:perro|gato)|perros? bienvenidos?|mascotas?|(?:(?:\\d|two|three|dos|tres|my|our|a|mi|un) )?(?:dogs?|pupp(?:y|ies)|pets?|perros?)',
  ],
  ['cot', 'cots?|cribs?|cunas?|baby bed'],
  ['gym', 'gym|fitness(?: room| centre| center)?|gimnasio'],
  ['bbq_grill', 'bbq|barbecue|grill|barbacoa|parrilla|asador'],
  ['braai', 'braai'],
  ['ski_storage', 'ski storage|ski room|(?:somewhere|a place|place) to store (?:our |my )?skis|guardaesquis?|guarda esquis'],
];

/** What kinds of homes are called. A house and a place may be anything, a `casa rural` is a cottage. */
export const typeWords: [type: PropertyType, words: string][] = [
  ['treehouse', 'tree ?houses?|casas? (?:en el|del) arbol'],
  ['tiny_house', 'tiny (?:house|home)s?|mini ?casas?'],
  ['bed_and_breakfast', 'bed (?:and|&) breakfasts?|b ?& ?bs?|bnb|b and b|alojamiento y desayuno'],
  ['guesthouse', 'guest ?houses?|pension(?:es)?|hostal(?:es)?|casa de huespedes'],
  ['townhouse', 'town ?houses?|casa adosada|adosado'],
  ['farm', 'farm(?: ?stays?| ?house)?s?|ranch|fincas?|granjas?|masias?|haciendas?|cortijos?'],
  ['cottage', 'cottages?|casas? rural(?:es)?|casitas?'],
  ['cabin', '(?:log )?cabins?|cabanas?|huts?'],
  ['chalet', 'chalets?'],
  ['villa', 'villas?'],
  ['loft', 'lofts?'],
  ['condo', 'condo(?:minium)?s?|condominios?'],
  ['bungalow', 'bungalows?|bungalos?'],
  ['boat', '(?:house)?boats?|yachts?|barcos?|veleros?|barcaza'],
  ['hotel', 'hotels?|hoteles'],
  ['apartment', 'apartments?|apts?|flats?|studios?|penthouses?|pisos?|apartamentos?|departamentos?|deptos?|estudios?|aticos?'],
  ['room', '(?:private |double |single |cheap )?rooms?|(?:una )?habitacion(?:es)?(?: privada| doble)?|cuarto|recamara'],
  ['house', 'houses?|casas?'],
];

/** What people wish that no filter knows: a name for it, and the words by which homes tell of it. */
export const wishWords: [wish: string, said: string, told: RegExp][] = [
  [
    'quiet',
    'quiet|peaceful|calm|silent|tranquil[oa]?s?|silencios[oa]|no neighbou?rs|sin vecinos|secluded|remote|apartad[oa]',
    /quiet|peace|calm|silen|no neighbour|seclu|tranquil/,
  ],
  ['romantic', 'romantic[oa]?|honeymoon|luna de miel|anniversary', /romantic|couple|candle|two\b/],
  [
    'sea view',
    '(?:sea|ocean|water)[ -]?views?|views? of the (?:sea|ocean)|vistas? al (?:mar|oceano)|sea',
    /sea|ocean|bay|waves|harbou?r/,
  ],
  [
    'near the beach',
    '(?:near|close to|on|by|next to|at) the (?:beach|sea|ocean|coast)|beach(?:front|side)?|(?:cerca de|junto a|en) la playa|frente al mar|playa',
    /beach|sea\b|swim|ocean|playa|surf|sand/,
  ],
  [
    'mountain view',
    'mountain views?|views? of the (?:mountains?|eiger|alps)|vistas? a la montana|in the mountains?|mountains?|montanas?',
    /mountain|eiger|ridge|peak|alp|summit|hill/,
  ],
  ['a view', 'with (?:a )?(?:great |nice |good )?views?|views?|vistas?|con vistas', /view|overlook|window|vista/],
  [
    'central',
    'central|downtown|city cent(?:er|re)|centric[oa]|(?:en el )?centro|walkable|old town|casco antiguo',
    /central|centre|center|downtown|square|old town|minutes on foot|steps/,
  ],
  [
    'family',
    'famil(?:y|ies|iar)(?: friendly)?|(?:with|for) (?:the )?(?:kids|children)|con ninos|kid[ -]friendly|child[ -]friendly',
    /famil|child|kids|garden|swing|toys/,
  ],
  ['cheap', 'cheap|budget|affordable|inexpensive|barat[oa]s?|economic[oa]s?', /cheap|simple|budget/],
  ['luxury', 'luxur(?:y|ious)|lujo(?:s[oa])?|fancy|high[ -]end|staff', /luxur|marble|staff|chef|elegant|private/],
  ['modern', 'modern[oa]?|new|design|stylish', /modern|new|design|glass|steel/],
  [
    'traditional',
    'traditional|tradicional|historic(?:al)?|historic[oa]|old|antigu[oa]|authentic[oa]?|rustic[oa]?|charming|con encanto|riads?',
    /tradition|histor|old|centur|riad|wood|rustic|machiya/,
  ],
  ['cosy', 'cos[yi]|cozy|acogedor[a]?|warm', /cos[yi]|cozy|stove|fire|warm|snug/],
  [
    'accessible',
    'accessible|wheelchair|step[ -]free|accesible|silla de ruedas',
    /accessib|step-free|elevator|ground floor|wheelchair/,
  ],
  ['big', 'big|large|spacious|grande|amplio|amplia|espacios[oa]', /big|large|spacious|long table|wide/],
  ['nature', 'nature|forest|woods|river|lake|naturaleza|bosque|rio|lago', /forest|river|lake|creek|wood|valley|garden/],
  ['northern lights', 'northern lights|aurora(?:s boreales)?(?: borealis)?|auroras', /northern light|aurora|arctic|dark sky/],
  ['skiing', 'ski(?:ing|s)?|esquiar|esqui|snow(?:boarding)?|nieve', /ski|snow|slope|lift/],
  ['surfing', 'surf(?:ing)?|surfear', /surf|waves|board/],
  ['nightlife', 'nightlife|bars|party|fiesta|vida nocturna', /bar|night|music|lively/],
  [
    'beautiful',
    '(?:most )?beautiful|pretty|lovely|nice|bonit[oa]s?|preciso[oa]|mas bonit[oa]|linda',
    /beautiful|lovely|light|view/,
  ],
];

/** Words that say nothing about a home: what is left beside them was not understood. */
export const smallWords = new Set(
  (
    "a an the and or but in on at of to for from with by near close around over under up it is are was be been i i'd i'm i'll we we're you me my our us your they he she this that these those there here some any all no not don't can could would should will may might want wants wanted need needed needs looking look find search show get book rent stay stays staying place places somewhere something anything anywhere home homes accommodation rental rentals airbnb please thanks thank hello hi hey like love prefer ideally maybe also just only very really so as than then when where what which who how do does has have having during until till through while because if out about into per night nights day days week weeks weekend month months year trip travel travelling traveling visit visiting vacation holiday holidays guests guest people person persons adults price prices rate budget max min maximum minimum cost total next last first new good great best big own one everything everyone us us! long store want " +
    'el la los las un una unos unas y o u e de del al en con sin por para cerca junto a que es son era ser estar esta este estos estas hay lo le les me te se nos mi mis tu su sus nuestro nuestra yo tu el ella nosotros quiero queremos quisiera necesito necesitamos busco buscamos buscar encontrar alquilar reservar alojarse alojamiento alojarnos pueden puede puedo podemos sitio lugar algo alguna alguno cualquier donde cuando como cual cuales muy mas menos no si tambien solo todo toda todos todas noche noches dia dias semana semanas fin finde mes meses ano anos viaje vacaciones viajo voy vamos personas persona huespedes precio presupuesto maximo minimo gracias hola favor desde hasta entre sobre durante euros euro dolares libras usd eur'
  ).split(' '),
);
