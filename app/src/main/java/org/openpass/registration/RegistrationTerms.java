package org.openpass.registration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.openpass.reference.Parameters;
import org.springframework.stereotype.Component;

/** How long a registration holds: those of Art. 222(1) are for a time, and are renewed; others hold until they are ended. */
@Component
class RegistrationTerms {

    /** Bonded transporters, forwarders and couriers (Art. 222(1)1, 2, 6). */
    static final Set<String> KINDS = Set.of("TRANSPORTER", "FORWARDER", "EXPRESS");
    private final Parameters parameters;

    RegistrationTerms(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The last day of a registration of the day (Art. 222(5)); empty: it is for no time. */
    Optional<LocalDate> until(String kind, LocalDate from) {
        return KINDS.contains(kind) ? Optional.of(from.plusYears(parameters.on("registration.transport.years", from).value().intValueExact())) : Optional.empty();
    }

    /** The last day on which a renewal may be applied for (Decree Art. 231(4)). */
    LocalDate renewBy(LocalDate until, LocalDate today) {
        return until.minusMonths(parameters.on("registration.transport.renewMonths", today).value().intValueExact());
    }

    /** The last day of registrations of which their parties are told by today (Decree Art. 231(5)). */
    LocalDate toldUntil(LocalDate today) {
        return today.plusMonths(parameters.on("registration.transport.tellMonths", today).value().intValueExact());
    }
}
