package org.openpass.cargo;

import java.time.Instant;

/**
 * A ship or aircraft left: the port before, on its way here (MRN of direction I), or a port here (direction E, Customs Act Art. 136).
 *
 * @param departedAt when it left; of a port here also when it means to, for which the permit is applied for (Art. 136(1))
 * @param port which port it left, UN/LOCODE
 * @param expectedAt when it is expected at the next; null where that is not said
 */
public record DepartureReport(String mrn, Mode mode, String carrier, String vessel, String callSign, String voyage, Instant departedAt,
        String port, String office, Instant expectedAt) { }
