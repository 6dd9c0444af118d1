package org.openpass.declaration;

import java.util.Set;
import org.openpass.access.CaseKinds;
import org.springframework.stereotype.Component;

/** Import declarations, and the requests to withdraw or amend them. */
@Component
class DeclarationKinds implements CaseKinds {

    @Override
    public Set<String> kinds() {
        return Set.of(Filing.KIND, Change.CASE);
    }
}
