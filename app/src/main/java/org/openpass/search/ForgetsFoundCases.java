package org.openpass.search;

import java.util.Collection;
import org.openpass.casework.ForgetsCopies;
import org.springframework.stereotype.Component;

/** Takes cases out of every index that there is, also out of one that a rebuild is filling. */
@Component
class ForgetsFoundCases implements ForgetsCopies {

    private final CaseIndex index;

    ForgetsFoundCases(CaseIndex index) {
        this.index = index;
    }

    @Override
    public void forget(Collection<String> caseNumbers) {
        index.versions().all().forEach(name -> index.remove(name, caseNumbers));
    }
}
