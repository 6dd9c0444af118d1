package org.openpass.workbench.workload;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.tasks.GroupSetting;
import org.openpass.tasks.GroupSetting.Assignment;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** How each group of an office comes to its work, a line a group; a line can be changed. */
final class GroupChoice extends Div {

    private final UnorderedList lines = new UnorderedList();
    private final transient UnaryOperator<GroupSetting> set;

    /** @param set sets it and says how it stands now */
    GroupChoice(UnaryOperator<GroupSetting> set) {
        this.set = set;
        addClassName("group-choice");
        add(new H2(text("dealing.title")), lines);
    }

    void show(List<GroupSetting> groups) {
        lines.removeAll();
        groups.forEach(each -> {
            ListItem line = new ListItem();
            line.addClassName("group-line");
            draw(line, each);
            lines.add(line);
        });
        setVisible(!groups.isEmpty());
    }

    static String name(GroupSetting setting) {
        return Texts.textOr("absence.group." + setting.group(), setting.group());
    }

    private Button draw(ListItem line, GroupSetting setting) {
        boolean dealt = setting.assignment() == Assignment.DEALT;
        Span group = new Span(name(setting));
        group.addClassName("group-name");
        Span more = new Span(Stream.of(setting.mostOpen() == null ? ""
                : text("dealing.most", Formats.number(setting.mostOpen())), setting.setBy() == null ? ""
                : text("dealing.setBy", setting.setBy(), Formats.briefMoment(setting.setAt())))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · ")));
        more.addClassName("secondary");
        more.setVisible(!more.getText().isEmpty());
        Button change = new Button(text("dealing.change"), click -> new GroupDialog(setting, wanted -> {
            GroupSetting now = set.apply(wanted);
            line.removeAll();
            draw(line, now).focus();
        }).open());
        change.setAriaLabel(text("dealing.change.of", name(setting)));
        change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        line.add(group, Badge.of(text("dealing." + setting.assignment()), dealt ? VaadinIcon.RANDOM : VaadinIcon.HAND,
                dealt ? "info" : "quiet"), more, change);
        return change;
    }
}
