package org.openpass.administration.parties;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.openpass.access.Parties.Identifier;
import org.openpass.access.Parties.Party;
import org.openpass.access.PartyNumbers;
import org.openpass.access.PartyNumbers.Scheme;
import org.openpass.access.PartyRefused;
import org.openpass.ui.DataTable;
import org.openpass.ui.Texts;

/** The numbers of a party, and the way to enter one more. */
final class NumbersPart extends Div {

    private final Select<Scheme> scheme = new Select<>();
    private final TextField number = new TextField(text("party.identifier"));
    private final transient BiConsumer<String, String> enters;

    /** @param enters told the kind and the number; what it refuses is said at the field */
    NumbersPart(Party party, List<Identifier> numbers, BiConsumer<String, String> enters) {
        this.enters = enters;
        DataTable table = new DataTable(text("party.identifiers"), text("party.scheme"), text("party.identifier"),
                text("parties.number.check"));
        if (party.declarantCode() != null) {
            table.row(scheme(Scheme.DECLARANT.name()), party.declarantCode(), "");
        }
        // A number that came from software is kept as it came; what is odd about it is said.
        numbers.forEach(each -> table.row(scheme(each.scheme()), each.value(), PartyNumbers.fault(each.scheme(),
                each.value()).map(fault -> Texts.text("parties.number.odd." + fault)).orElse("")));
        scheme.setLabel(text("party.scheme"));
        scheme.setItems(Scheme.values());
        scheme.setItemLabelGenerator(each -> scheme(each.name()));
        scheme.setValue(Scheme.BUSINESS_NUMBER);
        number.setMaxLength(20);
        Div form = new Div(scheme, number, new Button(text("parties.number.enter"), click -> enter()));
        form.addClassName("party-number");
        if (!numbers.isEmpty() || party.declarantCode() != null) {
            add(table);
        } else {
            add(new Paragraph(text("parties.number.none")));
        }
        add(form);
    }

    private void enter() {
        try {
            enters.accept(scheme.getValue().name(), number.getValue());
        } catch (PartyRefused refused) {
            number.setErrorMessage(refused.faults().stream().map(fault -> fault.text(Texts.locale()) + " "
                    + fault.mend(Texts.locale())).collect(Collectors.joining(" ")));
            number.setInvalid(true);
            number.focus();
        }
    }

    private static String scheme(String name) {
        return Texts.textOr("parties.scheme." + name, name);
    }
}
