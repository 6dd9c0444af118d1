package org.openpass.authoring.check;

import static org.openpass.authoring.check.PackagedKnown.choice;
import static org.openpass.authoring.check.PackagedKnown.text;

import java.util.Map;
import java.util.Set;
import org.openpass.authoring.check.Known.Decides;

/** What officers decide of goods that are sold, as it is without an application. */
final class PackagedSales {

    static final Map<String, Decides> KINDS = Map.of(
            "Task_DecideCourse", new Decides("cargo.decideOverdue", true, "overdue-goods",
                    Set.of(choice("decision", "NOTIFY", "EXTEND", "URGENT", "HOLD"), text("furtherMonths", "EXTEND"), text("holdDays", "HOLD"),
                            text("reason", null))),
            "Task_SetSaleTerms", new Decides("cargo.setSaleTerms", false, "overdue-goods",
                    Set.of(choice("decision", "BIDS", "CONTRACT", "CONSIGN"), text("firstPrice", null), text("commodity", null))),
            "Task_EnterBids", new Decides("cargo.enterBids", true, "overdue-goods",
                    Set.of(choice("decision", "SOLD", "UNSOLD", "STOP"), text("saleCosts", "SOLD"))),
            "Task_DecideSaleEnd", new Decides("cargo.decideSaleEnd", true, "overdue-goods",
                    Set.of(choice("decision", "CONTRACT", "CONSIGN", "SOLD", "TREASURY"), text("buyer", "CONTRACT"), text("salePrice", "CONTRACT"),
                            text("saleCosts", "CONTRACT"), text("saleAgent", "CONSIGN"), text("consignmentDays", "CONSIGN"),
                            text("reason", "TREASURY"))));

    private PackagedSales() {
    }
}
