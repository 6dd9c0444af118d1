package org.openpass.studio.decision;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openpass.authoring.whatif.WhatIf;
import org.openpass.authoring.whatif.WhatIfResult;
import org.openpass.authoring.whatif.WhatIfResult.RuleCount;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** How many cases came to what and would come to what; a number that is a change leads to its cases. */
final class WhatIfMatrix extends Div {

    WhatIfMatrix(WhatIf tried, WhatIfResult result) {
        addClassName("whatif-matrix");
        Paragraph how = new Paragraph(text("whatif.matrix.how"));
        how.addClassName("secondary");
        add(new H2(text("whatif.matrix")));
        if (result.changed() > 0) {
            add(how);
        }
        DataTable table = new DataTable(text("whatif.matrix"), Stream.concat(Stream.of(text("whatif.before")), result.answers().stream()
                .map(answer -> WhatIfWords.answer(result.outcome(), answer) + "#")).toArray(String[]::new));
        result.answers().stream().filter(before -> result.matrix().stream().anyMatch(cell -> cell.before().equals(before)))
                .forEach(before -> {
                    List<Object> cells = new ArrayList<>(List.of(WhatIfWords.answer(result.outcome(), before)));
                    result.answers().forEach(after -> cells.add(cell(tried, result, before, after)));
                    table.row(cells.toArray());
                });
        add(table);
    }

    private static Object cell(WhatIf tried, WhatIfResult result, String before, String after) {
        int cases = result.matrix().stream().filter(cell -> cell.before().equals(before) && cell.after().equals(after))
                .mapToInt(WhatIfResult.Cell::cases).sum();
        if (cases == 0 || before.equals(after)) {
            Span same = new Span(cases == 0 ? "–" : Formats.number(cases));
            same.addClassName("whatif-same");
            return same;
        }
        Map<String, String> query = new HashMap<>(WhatIfWords.query(tried));
        query.put("before", before);
        query.put("after", after);
        RouterLink link = new RouterLink(Formats.number(cases), WhatIfView.class, new RouteParameters("draft",
                String.valueOf(tried.draft())));
        link.setQueryParameters(QueryParameters.simple(query));
        link.addClassName("whatif-change");
        link.getElement().setAttribute("aria-label", text("whatif.cell", Formats.number(cases),
                WhatIfWords.answer(result.outcome(), before), WhatIfWords.answer(result.outcome(), after)));
        return link;
    }

    /** How many cases each rule decided and would decide. */
    static DataTable rules(WhatIfResult result) {
        DataTable table = new DataTable(text("whatif.rules"), text("whatif.rule"), text("whatif.reason"), text("whatif.rule.before") + "#",
                text("whatif.rule.after") + "#", text("whatif.rule.came") + "#", text("whatif.rule.went") + "#");
        table.addClassName("whatif-rules");
        for (RuleCount rule : result.rules()) {
            table.row(rule.rule().isEmpty() ? text("whatif.noRule") : rule.rule(), !rule.reason().isEmpty() || rule.rule().isEmpty()
                    ? rule.reason() : text("whatif.rule.gone"), Formats.number(rule.before()), Formats.number(rule.after()),
                    signed("+", rule.came()), signed("−", rule.went()));
        }
        return table;
    }

    private static Span signed(String sign, int cases) {
        Span count = new Span(cases == 0 ? "–" : sign + Formats.number(cases));
        count.addClassName(cases == 0 ? "whatif-same" : "whatif-change");
        return count;
    }
}
