package org.openpass.cargo.manifest;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An application for a permit of a voyage, as it was received.
 *
 * @param party who applies
 * @param plannedAt of a departure: when it leaves, as was said last; else null
 * @param place of a place that is no port: its name (Decree Art. 156(1)2); else null
 * @param shipKind kind of ship or aircraft; null where nobody said
 * @param grossTonnage in tonnes, or the weight of an aircraft; null where nobody said
 * @param fromAt when it comes there, {@code untilAt} when it leaves again
 * @param goods what is loaded or unloaded there; null: nothing
 * @param reason why it goes there
 */
public record VoyagePermit(String caseNumber, String mrn, long party, Instant plannedAt, String place, String shipKind, BigDecimal grossTonnage,
        Instant fromAt, Instant untilAt, String goods, String reason, Instant receivedAt) { }
