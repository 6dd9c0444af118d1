package org.openpass.cargo.manifest;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An application to enter a place that is no port (Customs Act Art. 134(1), Enforcement Decree Art. 156(1)); what is left out is null.
 *
 * @param reference the sender's own number
 * @param mrn manifest reference number of the voyage
 * @param office the customs office that looks after the place, 3 digits
 * @param place its name
 * @param shipKind kind of ship or aircraft
 * @param grossTonnage in tonnes, or the weight of an aircraft
 * @param fromAt when it comes there, {@code untilAt} when it leaves again
 * @param goods what is loaded or unloaded there
 * @param reason why it goes there
 */
public record PortApplication(String reference, String mrn, String vessel, String callSign, String flag, String office, String place,
        String shipKind, BigDecimal grossTonnage, Instant fromAt, Instant untilAt, String goods, String reason) { }
