package org.openpass.studio.editor;

import java.util.List;
import java.util.Map;
import org.openpass.authoring.Knowledge;
import org.openpass.authoring.check.Check;
import org.openpass.authoring.check.Finding;
import org.springframework.stereotype.Component;

/** The check that binds, over a draft as it stands; against what this system knows now. */
@Component
class DraftCheck {

    private final Knowledge knowledge;

    DraftCheck(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<Finding> of(Map<String, byte[]> set) {
        return Check.of(set, knowledge.now());
    }
}
