package org.openpass.portal.cargo;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.cargo.CargoHolds.Done;
import org.openpass.cargo.CargoHolds.NewHold;
import org.openpass.cargo.CargoHolds;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Hold.Ground;
import org.openpass.cargo.Hold;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.cargo.Stations.Lot;
import org.openpass.cargo.TrackedCargo.Whole;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.LegalBasis;
import org.openpass.ui.Texts;

/** For officers: the holds of a consignment; who decides on it holds goods and lets them go. */
@StyleSheet("styles/cargo.css")
final class HoldsCard extends Div {

    private static final String ALL = "";

    private final transient Whole cargo;
    private final transient Map<String, Named> names;
    private final transient CargoHolds holds;
    private final transient Actor actor;
    private final transient Runnable done;
    private final Paragraph message = new Paragraph();

    /** @param done shows the goods as they are then */
    HoldsCard(Whole cargo, Map<String, Named> names, CargoHolds holds, Actor actor, Runnable done) {
        this.cargo = cargo;
        this.names = names;
        this.holds = holds;
        this.actor = actor;
        this.done = done;
        addClassName("card");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        List<Hold> known = holds.of(cargo.id());
        boolean decides = holds.mayHold(actor, cargo.id());
        add(new H2(text("hold.title")), message);
        add(known.isEmpty() ? new Paragraph(text("hold.none")) : table(known));
        if (decides) {
            known.stream().filter(Hold::stands).forEach(hold -> add(lifting(hold)));
            add(holding());
        }
    }

    private Component table(List<Hold> known) {
        DataTable table = new DataTable(text("hold.title"), text("cargo.place"), text("hold.ground"), text("hold.reason"), text("hold.since"),
                text("hold.until"));
        known.forEach(hold -> table.row(place(hold.place()), ground(hold), hold.reason() + (hold.criterion() == null ? "" : " · " + hold.criterion()),
                Formats.briefMoment(hold.heldAt()) + " · " + hold.heldBy(), hold.stands() ? Badge.of(text("hold.stands"), VaadinIcon.LOCK, "bad")
                        : new Span(Formats.briefMoment(hold.liftedAt()) + " · " + hold.liftedBy() + " · " + hold.liftedWhy())));
        return table;
    }

    private static String ground(Hold hold) {
        return text("hold.ground." + hold.ground()) + " (" + LegalBasis.text(hold.ground().article()) + ")";
    }

    private String place(String shed) {
        return shed == null || shed.equals(ALL) ? text("hold.all") : CargoWords.place(shed, names);
    }

    private Component lifting(Hold hold) {
        TextArea why = words("hold.why");
        Button lift = new Button(text("hold.lift"), VaadinIcon.UNLOCK.create());
        lift.setDisableOnClick(true);
        lift.addClickListener(click -> {
            answer(holds.lift(cargo.id(), hold.id(), why.getValue(), actor), Map.of("reason", why));
            lift.setEnabled(true);
        });
        return part(text("hold.lift.title", place(hold.place()), text("hold.ground." + hold.ground())), why, lift);
    }

    private Component holding() {
        Select<String> place = new Select<>();
        place.setLabel(text("cargo.place"));
        List<String> where = new ArrayList<>(List.of(ALL));
        cargo.lots().stream().filter(lot -> lot.packages() > 0).map(Lot::place).filter(shed -> !shed.isEmpty()).forEach(where::add);
        place.setItems(where);
        place.setItemLabelGenerator(this::place);
        place.setValue(ALL);
        place.addClassName("party-field");
        Select<Ground> ground = new Select<>();
        ground.setLabel(text("hold.ground"));
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(each -> text("hold.ground." + each));
        ground.addClassName("party-field");
        TextArea reason = words("hold.reason.party");
        Button hold = new Button(text("hold.act"), VaadinIcon.LOCK.create());
        hold.setDisableOnClick(true);
        hold.addClickListener(click -> {
            answer(holds.hold(cargo.id(), new NewHold(place.getValue(), ground.getValue(), reason.getValue()), actor), Map.of("reason", reason));
            hold.setEnabled(true);
        });
        return part(text("hold.new"), place, ground, reason, hold);
    }

    private static TextArea words(String label) {
        TextArea words = new TextArea(text(label));
        words.setMaxLength(CargoHolds.LONGEST);
        words.setManualValidation(true);
        words.addClassName("party-field");
        return words;
    }

    private static Component part(String title, Component... fields) {
        Div acts = new Div(fields[fields.length - 1]);
        acts.addClassName("task-acts");
        Div part = new Div(new H3(title));
        part.addClassName("panel-form");
        for (int i = 0; i < fields.length - 1; i++) {
            part.add(fields[i]);
        }
        part.add(acts);
        return part;
    }

    private void answer(Optional<Done> became, Map<String, TextArea> fields) {
        fields.values().forEach(field -> field.setInvalid(false));
        message.setText("");
        if (became.isEmpty()) {
            message.setText(text("notFound.sentence"));
        } else if (became.get().faults().isEmpty()) {
            done.run();
        } else {
            became.get().faults().forEach(fault -> wrong(fault, fields.get(fault.field())));
        }
    }

    private void wrong(Fault fault, TextArea field) {
        String said = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
        if (field == null) {
            message.setText((message.getText() + " " + said).strip());
        } else {
            field.setErrorMessage(said);
            field.setInvalid(true);
        }
    }
}
