package org.openpass.workbench.declaration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.terms.HsCode;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** The lines as declared; long declarations are shown piece by piece. */
class LinesSection extends Div {

    private static final int PIECE = 50;

    private final DeclarationDocument document;
    private final DataTable table = new DataTable(text("case.tab.lines"), text("line.number") + "#",
            text("line.goods"), text("line.hs"), text("line.origin"), text("line.quantity") + "#",
            text("line.packages") + "#", text("line.weight") + "#", text("line.value") + "#");
    private final Button more = new Button("", click -> showMore());
    private int shown;

    LinesSection(DeclarationDocument document) {
        this.document = document;
        add(table, more);
        showMore();
    }

    private void showMore() {
        List<Line> lines = document.lines();
        int until = Math.min(shown + PIECE, lines.size());
        lines.subList(shown, until).forEach(this::row);
        shown = until;
        more.setVisible(shown < lines.size());
        more.setText(text("lines.more", lines.size() - shown));
    }

    private void row(Line line) {
        table.row(String.valueOf(line.number()), line.description(),
                code(HsCode.isValid(line.hsCode()) ? new HsCode(line.hsCode()).printed() : line.hsCode()),
                Formats.country(line.origin()), measured(line.quantity(), line.unit()),
                line.packages() == null ? "" : Formats.number(line.packages()), measured(line.netWeight(), "kg"),
                Formats.amount(line.amount(), document.currency()));
    }

    private static Span code(String code) {
        Span unbroken = new Span(code);
        unbroken.addClassName("code");
        return unbroken;
    }

    private static String measured(BigDecimal quantity, String unit) {
        return quantity == null ? "" : Formats.number(quantity) + (unit == null ? "" : " " + unit);
    }
}
