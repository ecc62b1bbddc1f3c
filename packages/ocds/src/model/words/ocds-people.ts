/** Organizations, items and the small parts of every object: English title, then help in Spanish and in English. */
export const peopleWords = `
# Organization
name · Name
  Nombre o razón social con que se le conoce.
  The name by which it is known.
id · Party key
  Con esta clave la nombran los demás campos, como MX-RFC-ABC010203AB1.
  The key by which other fields name it, such as MX-RFC-ABC010203AB1.
identifier · Official identifier
  Su clave en un registro oficial.
  Its key in an official register.
additionalIdentifiers · Other identifiers
  Sus claves en otros registros.
  Its keys in other registers.
address · Address
  Domicilio de la organización. El de una persona no se publica.
  The address of the organization. That of a person is not published.
contactPoint · Contact
  A quién dirigirse. Sólo se publica el de una oficina pública.
  Whom to turn to. Only that of a public office is published.
roles · Roles
  Lo que hace en esta contratación: compra, convoca, ofrece, cobra…
  What it does in this process: buys, calls, bids, is paid…
details · More data
  Lo que el publicador quiera agregar. Revísalo: aquí caben datos de personas.
  Whatever the publisher adds. Look it over: it may hold data on people.

# OrganizationReference
name · Name
  El nombre, para leerlo sin buscar la clave.
  The name, to be read without looking up the key.
id · Party key
  La clave que tiene en la lista de partes.
  The key that it has in the list of parties.
identifier · Official identifier
  Forma vieja: hoy va en la lista de partes.
  The old way: today it goes in the list of parties.
address · Address
  Forma vieja: hoy va en la lista de partes.
  The old way: today it goes in the list of parties.
additionalIdentifiers · Other identifiers
  Forma vieja: hoy van en la lista de partes.
  The old way: today they go in the list of parties.
contactPoint · Contact
  Forma vieja: hoy va en la lista de partes.
  The old way: today it goes in the list of parties.

# Identifier
scheme · Register
  Registro del que sale la clave, como MX-RFC.
  The register that the key comes from, such as MX-RFC.
id · Key in the register
  La clave. El RFC de una persona (13 caracteres) no se publica.
  The key. The tax key of a person (13 characters in Mexico) is not published.
legalName · Legal name
  Nombre completo, como está en el registro.
  The full name, as it stands in the register.
uri · Address in the register
  Dirección de su ficha en el registro.
  The address of its entry in the register.

# Address
streetAddress · Street and number
  Calle, número y colonia.
  Street, number and neighbourhood.
locality · Town
  Ciudad o pueblo.
  The city or town.
region · State
  Estado o región.
  The state or region.
postalCode · Postal code
  Código postal.
  The postal code.
countryName · Country
  Nombre del país.
  The name of the country.

# ContactPoint
name · Contact's name
  Persona u oficina a quien dirigirse.
  The person or office to turn to.
email · E-mail
  Correo de la oficina, no el de una persona.
  The e-mail of the office, not of a person.
telephone · Telephone
  Teléfono de la oficina, con lada.
  The telephone of the office, with its area code.
faxNumber · Fax
  Fax de la oficina, con lada.
  The fax of the office, with its area code.
url · Web page
  Página donde se atiende.
  The page where questions are attended.

# Item
id · Line number
  Distingue este renglón de los demás.
  Tells this line from the others.
description · Description
  Qué es, en palabras.
  What it is, in words.
classification · Classification
  Su clave en un catálogo de bienes y servicios.
  Its key in a catalogue of goods and services.
additionalClassifications · Other classifications
  Sus claves en otros catálogos.
  Its keys in other catalogues.
quantity · Quantity
  Cuántas unidades.
  How many units.
unit · Unit of measure
  En qué se cuenta y cuánto cuesta cada una.
  What it is counted in and what each one costs.

# Item.unit
scheme · Catalogue of units
  Lista de la que sale la clave de la unidad.
  The list that the key of the unit comes from.
id · Key of the unit
  La clave en esa lista, como MTK para metro cuadrado.
  The key in that list, such as MTK for square metre.
name · Name of the unit
  Metro cuadrado, pieza, hora…
  Square metre, piece, hour…
value · Unit price
  Cuánto cuesta cada unidad.
  What each unit costs.
uri · Address of the unit
  Dirección de la unidad en esa lista.
  The address of the unit in that list.

# Classification
scheme · Catalogue
  Catálogo del que sale la clave.
  The catalogue that the key comes from.
id · Key in the catalogue
  La clave en ese catálogo.
  The key in that catalogue.
description · Name in the catalogue
  Lo que significa la clave.
  What the key means.
uri · Address in the catalogue
  Dirección de la clave en el catálogo.
  The address of the key in the catalogue.

# Value
amount · Amount
  La cifra, sin comas ni signo.
  The figure, without commas or sign.
currency · Currency
  Moneda en tres letras: MXN son pesos mexicanos.
  The currency in three letters: MXN is the Mexican peso.

# Period
startDate · From
  El primer día.
  The first day.
endDate · Until
  El último día. Cuenta completo.
  The last day. It counts whole.
maxExtentDate · Until, with extensions
  Hasta cuándo puede alargarse.
  How far it may be extended.
durationInDays · In days
  Cuántos días naturales dura.
  How many calendar days it lasts.
`
