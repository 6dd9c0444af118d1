package org.openpass.studio.decision;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.openpass.authoring.whatif.WhatIfResult;
import org.openpass.authoring.whatif.WhatIfs;
import org.openpass.authoring.whatif.WhatIfs.Examples;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Cases as examples, as far as the reader may see them. */
final class WhatIfCases extends Div {

    private WhatIfCases() {
        addClassName("whatif-cases");
    }

    /** Those that would come to something else. */
    static WhatIfCases changed(WhatIfResult result, Examples examples, boolean officer) {
        DataTable table = new DataTable(text("whatif.examples"), text("whatif.example"), text("whatif.before"), text("whatif.after"),
                text("whatif.ruleBefore"), text("whatif.ruleAfter"));
        examples.cases().forEach(each -> table.row(link(each.caseNumber()), WhatIfWords.answer(result.outcome(), each.before()),
                WhatIfWords.answer(result.outcome(), each.after()), WhatIfWords.rule(each.ruleBefore()),
                WhatIfWords.rule(each.ruleAfter())));
        return of(table, examples, officer);
    }

    /** Those that could not be decided. */
    static WhatIfCases failed(WhatIfResult result, Examples examples, boolean officer) {
        DataTable table = new DataTable(text("whatif.failed"), text("whatif.example"), text("whatif.before"));
        examples.cases().forEach(each -> table.row(link(each.caseNumber()), WhatIfWords.answer(result.outcome(), each.before())));
        return of(table, examples, officer);
    }

    private static WhatIfCases of(DataTable table, Examples examples, boolean officer) {
        WhatIfCases part = new WhatIfCases();
        if (!examples.cases().isEmpty()) {
            part.add(table);
        }
        if (!officer) {
            part.add(said(text("whatif.noneYours")));
            return part;
        }
        if (examples.cases().size() == WhatIfs.EXAMPLES) {
            part.add(said(text("whatif.more", Formats.number(WhatIfs.EXAMPLES))));
        }
        if (examples.hidden() > 0) {
            part.add(said(text("whatif.notYours", Formats.number(examples.hidden()))));
        }
        return part;
    }

    private static Anchor link(String caseNumber) {
        return new Anchor("cases/" + caseNumber, caseNumber);
    }

    private static Paragraph said(String words) {
        Paragraph said = new Paragraph(words);
        said.addClassName("secondary");
        return said;
    }
}
