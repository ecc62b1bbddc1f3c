/** Where it is, and the project that it serves: English title, then help in Spanish and in English. */
export const placeWords = `
# Address
description · Directions
  Señas para llegar.
  Directions to get there.

# Item
deliveryLocations · Places of delivery
  Dónde se entrega este renglón.
  Where this line is delivered.
deliveryLocation · Place of delivery
  Nombre viejo, de cuando sólo podía ser uno.
  The old name, from when there could be only one.
deliveryAddresses · Addresses of delivery
  Domicilios donde se entrega este renglón.
  Addresses where this line is delivered.
deliveryAddress · Address of delivery
  Nombre viejo, de cuando sólo podía ser uno.
  The old name, from when there could be only one.

# Location
description · Description of the place
  Qué lugar es, con sus señas.
  Which place it is, with directions.
geometry · Geometry
  El punto, la línea o el área en el mapa.
  The point, line or area on the map.
gazetteer · Gazetteer
  El lugar en una lista de lugares con clave.
  The place in a list of places that have keys.
uri · Address of the place
  Dirección de los datos del lugar.
  The address of the data of the place.

# Location.geometry
type · Kind of geometry
  Punto, línea o polígono.
  Point, line or polygon.
coordinates · Coordinates
  Longitud y luego latitud, en grados.
  Longitude and then latitude, in degrees.

# Location.gazetteer
scheme · List of places
  Lista de la que salen las claves.
  The list that the keys come from.
identifiers · Keys of the place
  Las claves del lugar en esa lista.
  The keys of the place in that list.

# Project
id · Project key
  Clave de la obra o del programa.
  The key of the work or programme.
title · Title of the project
  Cómo se llama, en palabras de vecino.
  What it is called, in a neighbour's words.
description · Description
  Qué se hace y para quién.
  What is done and for whom.
totalValue · Total cost
  Lo que cuesta todo el proyecto.
  What the whole project costs.
uri · Address of the project
  Dirección de los datos del proyecto.
  The address of the data of the project.
sector · Sector
  Para qué sirve: agua, calles, escuelas…
  What it serves: water, streets, schools…
additionalClassifications · Other classifications
  Sus claves en otros catálogos.
  Its keys in other catalogues.
locations · Places
  Dónde está.
  Where it is.
`
