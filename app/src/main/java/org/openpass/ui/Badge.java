package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A constant as text with an icon and a colour: never by colour alone. */
public final class Badge extends Span {

    private Badge(String text, VaadinIcon icon, String tone) {
        addClassNames("badge", "badge-" + tone);
        Icon shape = icon.create();
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(text));
    }

    /** A text in a tone: info, wait, good, bad, quiet or pay. */
    public static Badge of(String text, VaadinIcon icon, String tone) {
        return new Badge(text, icon, tone);
    }

    /** The status of a case. */
    public static Badge status(String status) {
        String label = Texts.textOr("status." + status, status);
        return switch (status) {
            case "RECEIVED" -> new Badge(label, VaadinIcon.CLOCK, "info");
            case "DOC_REVIEW" -> new Badge(label, VaadinIcon.FILE_TEXT_O, "wait");
            case "INSPECTION" -> new Badge(label, VaadinIcon.SEARCH, "wait");
            case "WAITING_CARRY_IN" -> new Badge(label, VaadinIcon.STORAGE, "wait");
            case "SUPPLEMENT" -> new Badge(label, VaadinIcon.REPLY, "pay");
            case "CHANGE_PENDING", "CHANGE_REVIEW", "REQUESTED" -> new Badge(label, VaadinIcon.HOURGLASS, "wait");
            case "AWAITING_SECURITY" -> new Badge(label, VaadinIcon.SHIELD, "pay");
            case "AWAITING_PAYMENT" -> new Badge(label, VaadinIcon.WALLET, "pay");
            case "APPROVED", "ACCEPTED" -> new Badge(label, VaadinIcon.CHECK, "good");
            case "DISMISSED", "REJECTED" -> new Badge(label, VaadinIcon.CLOSE, "bad");
            default -> cargo(status, label);
        };
    }

    /** Of cases of cargo: customs decides, somebody else has to act, it is done, or it was refused. */
    private static Badge cargo(String status, String label) {
        return switch (status) {
            case "CARRY_IN_EXTENSION", "CARRY_IN_DISCREPANCY", "CARRY_OUT_EXTENSION", "CARRY_OUT_BREACH", "TRANSPORT_REQUEST" ->
                    new Badge(label, VaadinIcon.FILE_TEXT_O, "wait");
            case "PERMIT_RUNNING", "UNDER_WAY", "FOR_SALE" -> new Badge(label, VaadinIcon.CLOCK, "info");
            case "OWNER_NOTIFIED", "MANIFEST_HOUSES", "DEPARTURE_LIST" -> new Badge(label, VaadinIcon.HOURGLASS, "pay");
            case "CARRY_OUT_OVERDUE" -> new Badge(label, VaadinIcon.WARNING, "bad");
            case "DUTY_CHARGED" -> new Badge(label, VaadinIcon.WALLET, "wait");
            case "UNLOADED", "TRANSPORTED", "PERMIT_DONE", "TRANSSHIPPED", "RETURNED", "CARRIED_OUT", "SOLD", "MANIFEST_DONE", "CORRECTED",
                    "VOYAGE_PERMITTED" -> new Badge(label, VaadinIcon.CHECK, "good");
            default -> status.endsWith("_REVIEW") ? new Badge(label, VaadinIcon.FILE_TEXT_O, "wait")
                    : status.startsWith("AWAITING_") ? new Badge(label, VaadinIcon.HOURGLASS, "pay")
                    : status.endsWith("_REFUSED") ? new Badge(label, VaadinIcon.CLOSE, "bad") : new Badge(label, VaadinIcon.MINUS, "quiet");
        };
    }

    /** Where the money stands. */
    public static Badge money(String status) {
        String label = text("money." + status);
        return switch (status) {
            case "PAID" -> new Badge(label, VaadinIcon.CHECK, "good");
            case "SECURED" -> new Badge(label, VaadinIcon.SHIELD, "info");
            case "OVERDUE" -> new Badge(label, VaadinIcon.WARNING, "bad");
            case "UNPAID" -> new Badge(label, VaadinIcon.HOURGLASS, "wait");
            default -> new Badge(label, VaadinIcon.MINUS, "quiet");
        };
    }

    /** The lane that was selected, for officers. */
    public static Badge lane(String lane) {
        String label = text("lane." + lane);
        return switch (lane) {
            case "STRAIGHT_THROUGH" -> new Badge(label, VaadinIcon.FAST_FORWARD, "quiet");
            case "DOC_REVIEW" -> new Badge(label, VaadinIcon.FILE_TEXT_O, "wait");
            default -> new Badge(label, VaadinIcon.SEARCH, "wait");
        };
    }
}
