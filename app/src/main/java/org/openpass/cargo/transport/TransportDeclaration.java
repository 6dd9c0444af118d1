package org.openpass.cargo.transport;

import java.util.List;

/**
 * A transport as it is declared (Customs Act Art. 213(2), Decree Art. 226(1)); what may be left out is null.
 *
 * @param reference the declarant's own number of it, at most 35 characters: the same again is the same transport
 * @param cargoNumber a cargo number or a B/L of goods that lie in a place under customs' hand
 * @param from shed code of that place; null: the only one where they lie
 * @param to shed code of where they are to come in (Art. 213(1) nos. 2 and 3)
 * @param packages null: all that lie there
 * @param transporter an identifier of the registered transporter who carries them; null: the declarant does
 * @param vehicles by which (Art. 216(3)), at least one
 * @param hsCode 4 to 10 digits, where it is known
 * @param value of the goods, whole won
 * @param hazardous whether they are dangerous (Decree Art. 226(1)11); null: they are not
 */
public record TransportDeclaration(String reference, String cargoNumber, String from, String to, Integer packages, String transporter,
        List<Vehicle> vehicles, String route, String purpose, String hsCode, Long value, Boolean hazardous) {

    public TransportDeclaration {
        vehicles = vehicles == null ? List.of() : List.copyOf(vehicles);
        hazardous = Boolean.TRUE.equals(hazardous);
    }

    /** A vehicle. @param number of its registration, 2 to 20 characters; @param kind VEHICLE, SHIP, AIRCRAFT or RAIL; null: VEHICLE */
    public record Vehicle(String number, String kind) {
    }
}
