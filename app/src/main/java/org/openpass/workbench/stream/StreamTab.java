package org.openpass.workbench.stream;

import com.vaadin.flow.component.Component;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** All that happened in a case, of any kind, as far as its reader may know. */
@org.springframework.stereotype.Component
class StreamTab implements CaseSection {

    private static final int SHOWN = 50;

    private final CaseStream stream;

    StreamTab(CaseStream stream) {
        this.stream = stream;
    }

    @Override
    public String tab() {
        return "timeline";
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return true;
    }

    /** The links stay while the case goes on, and with them the cursor. */
    @Override
    public Component show(CaseReading c, Component shown) {
        StreamQuery query = StreamQuery.of(c.parameter("s"), c.parameter("before"));
        StreamPanel panel = shown instanceof StreamPanel same ? same
                : new StreamPanel(c.file().subject(), stream.strands(c.actor()));
        panel.show(query, stream.page(c.file(), c.actor(), query, SHOWN));
        return panel;
    }
}
