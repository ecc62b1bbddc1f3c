/** Invented names: a town of the Bajío that is on no map. Zones follow the rows of the map, from north to south. */
export const delegationNames = [
  'Mesa del Norte',
  'Cerro Prieto',
  'La Cañada',
  'Centro',
  'Los Fresnos',
  'Ojo de Agua',
  'Valle del Sur',
] as const

export const zoneNames = [
  ...['El Mirador', 'Lomas del Norte', 'La Mesa', 'Piedra Parada', 'Cerrito Colorado'],
  ...['Los Órganos', 'El Tecolote', 'Las Lomas', 'Cumbres de Ocampo', 'Cerro Prieto'],
  ...['La Cantera', 'Rincón de la Cruz', 'Peña Blanca', 'San Isidro', 'Los Nopales'],
  ...['La Calera', 'El Bordo', 'Santa Cecilia', 'La Cañada', 'Arroyo Hondo'],
  ...['Barrio de la Luz', 'El Molino', 'Las Huertas', 'Puente Viejo', 'La Acequia'],
  ...['San Judas', 'Santa Rosa', 'Los Álamos', 'Centro Histórico', 'Barrio de Arriba'],
  ...['Barrio del Santuario', 'La Estación', 'Jardines del Tequio', 'El Mercado', 'La Alameda'],
  ...['San Nicolás', 'Barrio de Guadalupe', 'Los Fresnos', 'Villas del Fresno', 'El Carrizal'],
  ...['La Noria', 'Santa Ana', 'Hacienda Vieja', 'El Refugio', 'Las Palmas'],
  ...['Los Sauces', 'Ojo de Agua', 'El Manantial', 'La Presa', 'San Antonio'],
  ...['Los Mezquites', 'El Llanito', 'La Ermita', 'Las Golondrinas', 'Nuevo Tequio'],
  ...['Valle del Sol', 'Los Girasoles', 'El Potrero', 'Santa Fe del Sur', 'La Laguna'],
  ...['Praderas del Sur', 'San Miguelito', 'Los Pirules', 'Ejido La Trinidad'],
] as const
