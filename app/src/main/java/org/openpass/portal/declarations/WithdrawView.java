package org.openpass.portal.declarations;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Right;
import org.openpass.access.RightMissing;
import org.openpass.access.Rights;
import org.openpass.access.Visibilities;
import org.openpass.cargo.CargoApi;
import org.openpass.casework.CaseList;
import org.openpass.declaration.Change;
import org.openpass.declaration.Changes;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.DeclarationCodes;
import org.openpass.declaration.DeclarationStatus;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.LastDays;
import org.openpass.terms.Seoul;
import org.openpass.ui.Badge;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** Asks to withdraw a declaration (취하, Art. 250); where that cannot be, it says why. */
@Route(value = "declarations/:number/withdraw", layout = MainLayout.class)
@RolesAllowed({"TRADER", "BROKER"})
class WithdrawView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CaseList cases;
    private final transient Visibilities visibilities;
    private final transient Declarations declarations;
    private final transient Changes changes;
    private final transient DeclarationCodes codes;
    private final transient CargoApi cargo;
    private final transient LastDays days;
    private final transient Rights rights;
    private final transient Clock clock;
    private final transient Actor actor = CurrentActor.require();
    private String number = "";

    WithdrawView(CaseList cases, Visibilities visibilities, Declarations declarations, Changes changes,
            DeclarationCodes codes, CargoApi cargo, LastDays days, Rights rights, Clock clock) {
        this.cases = cases;
        this.visibilities = visibilities;
        this.declarations = declarations;
        this.changes = changes;
        this.codes = codes;
        this.cargo = cargo;
        this.days = days;
        this.rights = rights;
        this.clock = clock;
        addClassNames("page", "withdraw");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        number = event.getRouteParameters().get("number").orElse("");
        cases.about(visibilities.of(actor), number).flatMap(file -> declarations.ofCase(file.number()))
                .filter(d -> actor.partyId() != null)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Declaration d) {
        Optional<RightMissing> missing = rights.missing(actor, Right.CHANGE);
        if (missing.isPresent()) {
            says(missing.get().text(Texts.locale()), number);
        } else if (d.status() == DeclarationStatus.REJECTED || d.status() == DeclarationStatus.WITHDRAWN) {
            impossible("refused.change.over", number);
        } else if (d.pendingChange() != null) {
            impossible("refused.change.open", d.pendingChange());
        } else if (cargo.isCarriedOut(number)) {
            impossible("refused.change.carriedOut", number);
        } else {
            Anchor back = new Anchor("cases/" + number, "← " + number);
            back.addClassName("back");
            Div name = new Div(new H1(text("withdraw.title", number)), Badge.status(d.status().name()));
            name.addClassName("case-name");
            Paragraph meaning = new Paragraph(text(d.status() == DeclarationStatus.ACCEPTED ? "withdraw.accepted"
                    : "withdraw.open"));
            meaning.addClassNames("waits", "waits-open");
            Paragraph lastDays = new Paragraph(text("lastday.withdraw",
                    Formats.day(days.answerToWithdrawal(Seoul.today(clock)).day())));
            lastDays.addClassName("secondary");
            Header head = new Header(back, name, meaning, lastDays);
            head.addClassNames("card", "case-head");
            add(head, new WithdrawForm(changes, codes.reasons(Change.Kind.WITHDRAWAL, Texts.locale()), number, actor));
        }
    }

    private void impossible(String why, String page) {
        says(text(why), page);
    }

    private void says(String why, String page) {
        Anchor back = new Anchor("cases/" + page, text("amend.see", page));
        back.addClassName("button-link");
        add(new EmptyState(VaadinIcon.BAN, text("withdraw.title", number), why, back));
    }

    @Override
    public String getPageTitle() {
        return text("withdraw.title", number) + " · OpenPass";
    }
}
