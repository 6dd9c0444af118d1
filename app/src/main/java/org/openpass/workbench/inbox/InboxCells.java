package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxColumn;
import org.openpass.tasks.Task;
import org.openpass.terms.Limits;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;

/** The cells of a line of the inbox. */
final class InboxCells {

    private final View view;
    private final Actor actor;
    private final TaskTitles titles;
    private final Clock clock;
    private final Limits limits;
    private final Consumer<Entry> open;
    private final Function<Entry, Component> reasons;

    /**
     * Cells of a view.
     *
     * @param open opens the case
     * @param reasons says why the task is as urgent as it is
     */
    InboxCells(View view, Actor actor, TaskTitles titles, Clock clock, Limits limits, Consumer<Entry> open,
            Function<Entry, Component> reasons) {
        this.view = view;
        this.actor = actor;
        this.titles = titles;
        this.clock = clock;
        this.limits = limits;
        this.open = open;
        this.reasons = reasons;
    }

    /** What stands in a column. */
    Object of(InboxColumn column, Entry e) {
        Task task = e.task();
        return switch (column) {
            case NUMBER -> twoLines(number(e), cut(titles.of(task)));
            case KIND -> task.kind() == null ? "" : textOr("kind." + task.kind(), task.kind());
            case TASK -> titles.of(task);
            case TRADER -> twoLines(trader(e), goods(e));
            case AEO -> text("inbox.aeo." + e.aeo());
            case LANE -> e.lane() == null ? "" : Badge.lane(e.lane());
            case VALUE -> e.value() == null ? "" : Formats.number(e.value());
            case ORIGIN -> origins(e);
            case GOODS -> e.goods();
            case OFFICE -> task.office();
            case SINCE -> waiting(e);
            case DUE -> due(e.due());
            case DEADLINE -> due(task.deadlineAt());
            case PRIORITY -> priority(e);
            case ASSIGNEE -> {
                Span who = who(e);
                who.addClassName("who");
                yield who;
            }
            case STATUS -> status(e);
            case DECIDED -> task.decidedAt() == null ? "" : Formats.briefMoment(task.decidedAt());
        };
    }

    /** An anchor, so that it opens in another tab, too; a plain click keeps the list's place first. */
    private Component number(Entry e) {
        Anchor link = new Anchor("cases/" + e.subject(), e.subject());
        link.setRouterIgnore(true);
        link.addClassName("number");
        link.getElement().addEventListener("click", click -> open.accept(e))
                .setFilter("!event.ctrlKey && !event.metaKey && !event.shiftKey").preventDefault();
        return link;
    }

    private static Component trader(Entry e) {
        // Goods whose owner nobody knows are no party, and stand below.
        String instead = Objects.equals(e.title(), e.goods()) ? "–" : e.title();
        Span name = cut(e.trader() == null ? instead : e.trader());
        if (!e.aeo()) {
            return name;
        }
        Span both = new Span(name, Badge.of(text("inbox.aeo"), VaadinIcon.MEDAL, "good"));
        both.addClassName("with-badge");
        return both;
    }

    private static Component origins(Entry e) {
        Span codes = new Span(String.join(", ", e.origins()));
        codes.setTitle(e.origins().stream().map(Formats::country).collect(Collectors.joining(", ")));
        return codes;
    }

    private Component waiting(Entry e) {
        Duration since = Duration.between(e.task().createdAt(), clock.instant());
        Span waiting = new Span(Formats.duration(since.isNegative() ? Duration.ZERO : since));
        waiting.setTitle(Formats.moment(e.task().createdAt()));
        return waiting;
    }

    private Object due(Instant due) {
        if (due == null) {
            return "";
        }
        Instant now = clock.instant();
        Badge word = due.isBefore(now) ? Badge.of(text("inbox.due.late"), VaadinIcon.WARNING, "bad")
                : due.isBefore(now.plus(limits.hours("soon.inboxHours"))) ? Badge.of(text("inbox.due.soon"), VaadinIcon.ALARM, "wait")
                : Badge.of(text("inbox.due.inTime"), VaadinIcon.CALENDAR_CLOCK, "quiet");
        Component both = twoLines(word, quiet(Formats.briefMoment(due)));
        both.addClassName("due");
        return both;
    }

    private Component priority(Entry e) {
        int priority = e.priority();
        String word = Formats.number(priority) + " " + text(priority >= limits.of("priority.high") ? "inbox.priority.high"
                : priority >= limits.of("priority.raised") ? "inbox.priority.raised" : "inbox.priority.usual");
        Button button = new Button(word);
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        String name = text("inbox.priority.why", word, e.subject());
        button.setAriaLabel(name);
        return new RowMore(button, name, () -> reasons.apply(e));
    }

    /** Of what waits for others, until when they have to act, too. */
    private Component status(Entry e) {
        return view != View.WAITING || e.othersUntil() == null ? Badge.status(e.status())
                : twoLines(Badge.status(e.status()), quiet(text("inbox.until", Formats.briefMoment(e.othersUntil()))));
    }

    private Span who(Entry e) {
        if (view == View.DONE) {
            String decision = e.task().decision();
            return new Span(decision == null ? "" : decision);
        }
        String assignee = e.task().assignee();
        String principal = e.task().onBehalfOf();
        if (view == View.MINE && (principal != null || !actor.name().equals(assignee))) {
            return new Span(text("absence.for", principal == null ? assignee : principal));
        }
        return new Span(assignee == null ? text("inbox.nobody") : principal == null ? assignee
                : text("absence.acts.for", assignee, principal));
    }

    /** What happened to the task while it was shown. */
    static Component news(String news) {
        Span words = new Span(news);
        words.addClassName("inbox-news");
        return words;
    }

    static Component twoLines(Component first, Component second) {
        Div lines = new Div(first, second);
        lines.addClassName("two-lines");
        return lines;
    }

    /** In one line, as much as there is room for; the whole when it is pointed at. */
    private static Span cut(String words) {
        Span cut = new Span(words);
        cut.setTitle(words);
        return cut;
    }

    private static Span goods(Entry e) {
        Span goods = quiet(e.goods());
        goods.setTitle(e.goods() == null ? "" : e.goods());
        return goods;
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words == null ? "" : words);
        quiet.addClassName("secondary");
        return quiet;
    }
}
