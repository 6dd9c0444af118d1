package org.openpass.portal.warehouse;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Intake;
import org.openpass.cargo.MovementRefused;
import org.openpass.cargo.MovementReport;
import org.openpass.cargo.MovementReport.Way;
import org.openpass.cargo.Report;
import org.openpass.cargo.WarehouseStock.Expected;
import org.openpass.cargo.WarehouseStock.Goods;
import org.openpass.portal.warehouse.WarehouseQuery.Act;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/**
 * Reports goods that came in or went out, one after another: a number is typed or scanned, what is known of the goods stands below it, and
 * Enter leads on. Made for who does it all day.
 */
final class MovementForm extends Section {

    private static final List<String> NAMES_OF_CARGO = List.of("cargoNumber", "hbl", "mbl", "container");
    private static final int LONGEST = 35;

    private final transient WarehouseDesk desk;
    private final transient Actor actor;
    private final transient Runnable reported;
    private final String place;
    private final Way way;
    private final TextField number = new TextField(text("warehouse.number"));
    private final Paragraph known = new Paragraph();
    private final IntegerField packages = new IntegerField(text("movement.column.packages"));
    private final DateTimePicker movedAt = DateFields.moment(text("movement.column.movedAt"));
    private final TextField basis = new TextField(text("movement.column.basis"));
    private final TextField location = new TextField(text("movement.column.location"));
    private final BigDecimalField weight = new BigDecimalField(text("movement.column.weight"));
    private final TextField condition = new TextField(text("movement.column.condition"));
    private final TextField vehicle = new TextField(text("movement.column.vehicle"));
    private final Paragraph message = new Paragraph();
    private final Div done = new Div();
    private String reference;
    private String lookedUp = "";
    private String cargoNumber;

    /** @param reported told when something was taken, so that the list is drawn anew */
    MovementForm(WarehouseDesk desk, WarehouseQuery query, Actor actor, Runnable reported) {
        this.desk = desk;
        this.actor = actor;
        this.reported = reported;
        this.place = query.place();
        this.way = query.act() == Act.IN ? Way.IN : Way.OUT;
        addClassNames("card", "warehouse-form");
        getElement().setAttribute("aria-label", text("warehouse.act." + way));
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        known.addClassName("warehouse-known");
        known.getElement().setAttribute("role", "status");
        done.addClassName("warehouse-done");
        done.getElement().setAttribute("role", "log");
        fields();
        add(new H2(text("warehouse.act." + way)), message, row(), more(), acts(query), done);
        anew();
        if (!query.cargo().isEmpty()) {
            number.setValue(query.cargo());
            lookUp();
        }
    }

    private void fields() {
        number.addClassName("warehouse-number");
        number.setClearButtonVisible(true);
        number.setHelperText(text("warehouse.number.help"));
        number.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        number.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                lookUp();
            }
        });
        packages.setMin(1);
        packages.setStepButtonsVisible(false);
        packages.setManualValidation(true);
        basis.setMaxLength(LONGEST);
        location.setMaxLength(LONGEST);
        vehicle.setMaxLength(LONGEST);
        vehicle.setHelperText(text("warehouse.vehicle.help"));
        weight.setLocale(Formats.decimals());
        // It is emptied for the next goods, which is no mistake.
        number.setManualValidation(true);
        number.setRequiredIndicatorVisible(true);
        packages.setRequiredIndicatorVisible(true);
    }

    private Div row() {
        Div row = new Div(number, known, packages, movedAt, way == Way.IN ? location : basis);
        row.addClassName("warehouse-fields");
        return row;
    }

    private NativeDetails more() {
        Div rest = new Div(weight, way == Way.IN ? condition : location);
        rest.addClassName("warehouse-fields");
        rest.add(way == Way.IN ? basis : vehicle);
        return new NativeDetails(text("warehouse.more"), rest);
    }

    private Div acts(WarehouseQuery query) {
        Button send = new Button(text("warehouse.send." + way), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        // What was typed just before is told first.
        send.addClickShortcut(Key.ENTER).resetFocusOnActiveElement().listenOn(packages, movedAt, basis, location, weight, condition, vehicle);
        Shortcuts.addShortcutListener(this, this::read, Key.ENTER).resetFocusOnActiveElement().listenOn(number);
        Anchor close = new Anchor(query.doing(null, "").href(), text("warehouse.close"));
        close.addClassNames("row-act", "row-act-quiet");
        Div acts = new Div(send, close);
        acts.addClassName("task-acts");
        return acts;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Focus.in(number.isEmpty() ? number : packages);
    }

    /** What is known of the goods, and how many will be meant. */
    private void lookUp() {
        lookedUp = number.getValue().strip();
        cargoNumber = null;
        known.setText("");
        number.setInvalid(false);
        if (lookedUp.isEmpty()) {
            return;
        }
        if (way == Way.IN) {
            Optional<Expected> goods = desk.stock().expected(place, lookedUp);
            goods.ifPresent(each -> {
                cargoNumber = each.cargoNumber();
                packages.setValue(each.missing() > 0 ? each.missing() : null);
            });
            known.setText(goods.map(MovementForm::told).orElseGet(() -> text("warehouse.known.none")));
        } else {
            Optional<Goods> goods = desk.stock().named(place, lookedUp);
            goods.ifPresent(each -> {
                cargoNumber = each.name();
                packages.setValue(each.leaves() > 0 ? each.leaves() : null);
                basis.setValue(each.ground() != null && each.grounds() == 1 ? each.ground() : "");
            });
            known.setText(goods.map(MovementForm::told).orElseGet(() -> text("warehouse.known.notHere")));
        }
    }

    private static String told(Expected goods) {
        String expected = text("warehouse.known.in", goods.goods(), StockTable.packages(goods.packages(), goods.packageUnit()), goods.came(),
                goods.missing());
        return goods.arrived() ? expected : expected + " " + text("warehouse.known.notArrived");
    }

    private static String told(Goods goods) {
        String lies = text("warehouse.known.out", goods.goods() == null ? goods.name() : goods.goods(),
                StockTable.packages(goods.packages(), goods.packageUnit()));
        return lies + " " + (goods.held() != null ? text("warehouse.known.held", goods.held())
                : goods.leaves() == 0 ? text("warehouse.known.mayNot") : goods.grounds() > 1
                ? text("warehouse.known.several", goods.leaves(), goods.grounds()) : text("warehouse.known.may", goods.leaves(), goods.ground()));
    }

    /** A scanner ends with Enter: first it is shown what was scanned. */
    private void read() {
        if (!number.getValue().strip().equals(lookedUp)) {
            lookUp();
        }
        packages.focus();
    }

    private void send() {
        show(List.of());
        MovementReport said = report();
        try {
            took(desk.movements().take(said, desk.movements().sender(actor, Intake.Door.FORM, reference, said)));
        } catch (MovementRefused refused) {
            show(refused.faults());
        } catch (RightMissing missing) {
            message.setText(missing.text(Texts.locale()));
        }
    }

    private MovementReport report() {
        String typed = number.getValue().strip();
        String tidy = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean container = tidy.matches("[A-Z]{4}[0-9]{7}");
        String cargo = cargoNumber != null && cargoNumber.matches("[0-9A-Z]{18,19}") ? cargoNumber
                : !container && tidy.matches("[0-9]{2}[0-9A-Z]{8}[IE0-9][0-9]{4}([0-9]{3,4})?") ? tidy : null;
        LocalDateTime at = movedAt.getValue();
        return new MovementReport(null, way, place, cargo, null, cargo == null && !container && !typed.isEmpty() ? typed : null,
                cargo == null && container ? tidy : null, packages.getValue() == null ? 0 : packages.getValue(), weight.getValue(),
                at == null ? null : at.atZone(Seoul.ZONE).toInstant(), location.getValue(), null, basis.getValue(), condition.getValue(),
                vehicle.getValue());
    }

    private void took(Report report) {
        if (report.state() == Report.State.REFUSED) {
            show(List.of(report.why()));
            reference = WarehouseDesk.reference(desk.now());
            return;
        }
        Div line = new Div(new Span(text("warehouse.done." + way, report.said().packages(),
                ReportTable.name(report.said()), report.number())), ReportTable.outcome(report));
        done.addComponentAsFirst(line);
        anew();
        Focus.in(number);
        reported.run();
    }

    /** For the next goods: the place in the house stays, since goods come in lots. */
    private void anew() {
        reference = WarehouseDesk.reference(desk.now());
        lookedUp = "";
        cargoNumber = null;
        number.clear();
        packages.clear();
        weight.clear();
        condition.clear();
        vehicle.clear();
        basis.clear();
        known.setText("");
        movedAt.setValue(LocalDateTime.ofInstant(desk.now(), Seoul.ZONE).truncatedTo(ChronoUnit.MINUTES));
    }

    private void show(List<Fault> faults) {
        Map<String, String> words = new HashMap<>();
        faults.forEach(fault -> words.merge(NAMES_OF_CARGO.contains(fault.field()) ? "number" : fault.field(),
                fault.text(Texts.locale()) + " " + fault.mend(Texts.locale()), (a, b) -> a + " " + b));
        Map<String, HasValidation> fields = Map.of("number", number, "packages", packages, "movedAt", movedAt, "basis", basis,
                "location", location, "weight", weight, "condition", condition, "vehicle", vehicle);
        fields.forEach((name, field) -> {
            field.setErrorMessage(words.get(name));
            field.setInvalid(words.containsKey(name));
        });
        message.setText(String.join(" ", words.entrySet().stream().filter(each -> !fields.containsKey(each.getKey()))
                .map(Map.Entry::getValue).toList()));
        fields.entrySet().stream().filter(each -> words.containsKey(each.getKey())).findFirst()
                .ifPresent(each -> Focus.in((Component) each.getValue()));
    }
}
