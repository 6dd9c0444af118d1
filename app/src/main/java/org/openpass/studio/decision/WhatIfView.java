package org.openpass.studio.decision;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.DraftRefused;
import org.openpass.authoring.Trial;
import org.openpass.authoring.whatif.WhatIf;
import org.openpass.authoring.whatif.WhatIf.Question;
import org.openpass.authoring.whatif.WhatIfRefused;
import org.openpass.authoring.whatif.WhatIfResult;
import org.openpass.authoring.whatif.WhatIfs;
import org.openpass.terms.Seoul;
import org.openpass.ui.Card;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/** A draft's table over the last real cases: how many would come to something else, by which rules, and which. */
@Route(value = "studio/drafts/:draft/what-if", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/whatif.css")
class WhatIfView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int EARLIER = 10;

    private final transient WhatIfs whatIfs;
    private final transient DraftLists drafts;
    private final transient Trial trial;
    private final H1 heading = new H1();
    private final Anchor back = new Anchor();
    private final Paragraph about = new Paragraph();
    private final WhatIfForm form;
    private final Div result = new Div();
    private long draft;
    private String file;
    private Long run;
    private String before;
    private String after;

    WhatIfView(WhatIfs whatIfs, DraftLists drafts, Trial trial, LiveCases live, Clock clock) {
        this.whatIfs = whatIfs;
        this.drafts = drafts;
        this.trial = trial;
        form = new WhatIfForm(Seoul.today(clock), this::ask);
        addClassNames("page", "studio", "whatif");
        back.addClassName("back");
        about.addClassName("secondary");
        Div head = new Div(heading);
        head.addClassName("page-head");
        form.addClassName("card");
        result.addClassName("whatif-result");
        add(back, head, about, form, result);
        live.followWhatIfs(this, told -> told.equals(String.valueOf(draft)), this::show);
    }

    /** Where a file of a draft is tried on cases. */
    static String href(long draft, String file) {
        return "studio/drafts/" + draft + "/what-if?" + QueryParameters.of("file", file).getQueryString();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draft = event.getRouteParameters().get("draft").filter(n -> n.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(-1L);
        QueryParameters query = event.getLocation().getQueryParameters();
        file = query.getSingleParameter("file").orElse("");
        run = query.getSingleParameter("run").filter(n -> n.matches("[0-9]{1,18}")).map(Long::valueOf).orElse(null);
        before = query.getSingleParameter("before").orElse(null);
        after = query.getSingleParameter("after").orElse(null);
        try {
            if (!whatIfs.offers(draft, file, CurrentActor.require())) {
                event.rerouteToError(NotFoundException.class);
                return;
            }
            show();
            if (run != null) {
                form.show(whatIfs.get(run, CurrentActor.require()));
            }
        } catch (DraftRefused | WhatIfRefused unseen) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        Actor actor = CurrentActor.require();
        Draft shown = drafts.get(draft, actor);
        back.setHref("studio/drafts/" + draft + "?" + QueryParameters.simple(Map.of("tab", "decisions", "file", file)).getQueryString());
        back.setText("← " + text("whatif.back"));
        heading.setText(text("whatif.title", shown.title()));
        about.setText(WhatIfWords.decision(file.replaceFirst(".*/", "").replace(".dmn", "")) + " · " + file);
        List<WhatIf> all = whatIfs.list(draft, file, EARLIER, actor);
        form.possible(trial.state().stage() != Trial.Stage.NOT_HERE && all.stream().noneMatch(each -> each.state().open()
                && each.askedBy().equals(actor.name())));
        result.removeAll();
        if (trial.state().stage() == Trial.Stage.NOT_HERE) {
            result.add(notice(text("trials.trial.NOT_HERE")));
        }
        if (run == null && all.isEmpty()) {
            result.add(new EmptyState(VaadinIcon.SPLIT, text("whatif.none"), text("whatif.none.why")));
            return;
        }
        one(run == null ? all.getFirst() : whatIfs.get(run, actor), shown, actor);
        if (all.size() > 1) {
            result.add(new Card(new H2(text("whatif.earlier")), earlier(all, actor)));
        }
    }

    private void one(WhatIf tried, Draft shown, Actor actor) {
        WhatIfResult came = whatIfs.result(tried.id(), actor).orElse(null);
        if (tried.state().open()) {
            result.add(WhatIfReport.progress(tried, trial.state()));
            return;
        }
        if (came == null) {
            Paragraph why = new Paragraph(tried.words());
            why.addClassNames("task-message", "whatif-words");
            result.add(new Card(WhatIfReport.head(text("whatif.failedRun"), tried, null), why, WhatIfWords.facts(tried, null)));
            return;
        }
        if (tried.step() != shown.step()) {
            result.add(notice(text("whatif.ofStep", Formats.number(tried.step()))));
        }
        if (came.judged() == 0 && came.failed() == 0) {
            boolean none = tried.found() == null || tried.found() == 0;
            result.add(new EmptyState(VaadinIcon.SPLIT, text(none ? "whatif.noCases" : "whatif.noAnswers"),
                    text(none ? "whatif.noCases.why" : "whatif.noAnswers.why")));
            return;
        }
        result.add(new WhatIfReport(whatIfs, tried, came, actor).show(before, after));
    }

    private DataTable earlier(List<WhatIf> all, Actor actor) {
        DataTable table = new DataTable(text("whatif.earlier"), text("whatif.when"), text("whatif.step"), text("whatif.tried") + "#",
                text("whatif.result"), text("whatif.asked"));
        all.forEach(each -> table.row(WhatIfReport.link(each, Formats.moment(each.askedAt())), text("whatif.step.number", Formats.number(each.step())),
                each.found() == null ? "–" : Formats.number(each.found()),
                WhatIfWords.state(each, whatIfs.result(each.id(), actor).orElse(null)), each.askedBy()));
        return table;
    }

    private void ask(Question asked) {
        form.clear();
        try {
            WhatIf tried = whatIfs.ask(draft, new Question(file, asked.cases(), asked.from(), asked.until()), CurrentActor.require());
            UI.getCurrent().navigate(WhatIfView.class, new RouteParameters("draft", String.valueOf(draft)),
                    QueryParameters.simple(WhatIfWords.query(tried)));
        } catch (WhatIfRefused refused) {
            form.refused(refused);
        }
    }

    private static Paragraph notice(String words) {
        Paragraph notice = new Paragraph(words);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · OpenPass";
    }
}
