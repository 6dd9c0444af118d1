package org.openpass.registration;

import java.util.List;
import java.util.Set;
import org.openpass.casework.KnownStatuses;
import org.springframework.stereotype.Component;

/** What a model of applications may say of where one stands. */
@Component
class RegistrationModels implements KnownStatuses {

    @Override
    public List<OfKind> statuses() {
        return List.of(new OfKind(Application.CASE, Set.of("REGISTRATION_REVIEW"),
                Set.of("REGISTERED", "REGISTRATION_REFUSED")));
    }
}
