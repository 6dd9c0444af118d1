package org.openpass.studio.editor;

import java.util.List;
import java.util.Map;
import org.openpass.authoring.check.Check;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.check.Known;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The check that binds, over a draft as it stands; against what this system knows now. */
@Component
class DraftCheck {

    private final ObjectProvider<Known> known;

    DraftCheck(ObjectProvider<Known> known) {
        this.known = known;
    }

    List<Finding> of(Map<String, byte[]> set) {
        return known.stream().findFirst().map(all -> Check.of(set, all)).orElse(List.of());
    }
}
