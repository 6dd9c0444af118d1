package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/**
 * A plain table that prints and reads aloud as one; for lists of bounded length. Where the screen is narrow each row is a card:
 * the first cell is its heading, the others follow with their columns' names, what can be done stands at the foot.
 */
@StyleSheet("styles/cards.css")
public class DataTable extends Div {

    private static final String CARDS = "cards";
    /** A key and its value are read as easily side by side. */
    private static final int FEW_COLUMNS = 2;
    /**
     * Some browsers forget what a table is when its parts are laid out as something else, so the parts say so themselves. Told
     * in the browser, also of rows that come later: an attribute of each cell would be held here for every session.
     */
    private static final String TELL_ROLES = """
            if (this.tellsRoles) return;
            this.tellsRoles = true;
            const roles = {TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell'};
            const tell = () => this.querySelectorAll(':is(table, thead, tbody, tr, th, td):not([role])').forEach(part =>
                part.setAttribute('role', roles[part.tagName] ?? (part.scope === 'row' ? 'rowheader' : 'columnheader')));
            tell();
            new MutationObserver(tell).observe(this.querySelector('tbody'), {childList: true});
            """;

    private final Element table = new Element("table");
    private final Element head = new Element("tr");
    private final Element body = new Element("tbody");
    private final boolean[] numeric;
    private final boolean[] sized;

    /**
     * An empty table.
     *
     * @param caption what the table shows, for people who hear it
     * @param headers a header that ends with {@code #} is a column of numbers
     */
    public DataTable(String caption, String... headers) {
        addClassName("data-table");
        if (headers.length > FEW_COLUMNS) {
            addClassName(CARDS);
        }
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", caption);
        table.appendChild(new Element("caption").setText(caption));
        numeric = new boolean[headers.length];
        sized = new boolean[headers.length];
        for (int i = 0; i < headers.length; i++) {
            numeric[i] = headers[i].endsWith("#");
            String name = numeric[i] ? headers[i].substring(0, headers[i].length() - 1) : headers[i];
            head.appendChild(marked(new Element("th").setAttribute("scope", "col").setText(name), i));
            label(String.valueOf(i + 1), name);
        }
        table.appendChild(new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
        addAttachListener(attached -> {
            if (hasClassName(CARDS)) {
                getElement().executeJs(TELL_ROLES);
            }
        });
    }

    /** Stays a table on narrow screens, too: it fits there, or its numbers are compared down a column and it is moved sideways. */
    public DataTable tabular() {
        removeClassName(CARDS);
        return this;
    }

    /** Adds a row; the first cell names it. A cell is a component, or anything as text. */
    public DataTable row(Object... cells) {
        return styled("", cells);
    }

    /** Adds a row of another look: {@code sum} or {@code part}. */
    public DataTable styled(String look, Object... cells) {
        body.appendChild(element(look, cells));
        return this;
    }

    /**
     * Makes a header a way to sort by its column.
     *
     * @param order ascending or descending when the table is sorted by it, or null
     */
    protected void sort(int column, Component way, String order) {
        Element cell = head.getChild(column);
        cell.removeAllChildren();
        cell.appendChild(way.getElement());
        cell.getClassList().add("sorts");
        addClassName("sortable");
        label("sort", text("table.sort"));
        if (order != null) {
            cell.setAttribute("aria-sort", order);
        }
    }

    /** Gives a column, before it has rows, a width in rem: what does not fit goes on in a further line. */
    protected void size(int column, int rem) {
        sized[column] = true;
        Element cell = head.getChild(column);
        cell.getClassList().add("sized");
        cell.getStyle().set("width", rem + "rem").set("min-width", rem + "rem");
    }

    /** Puts a row at a place among those that stay where they are. */
    protected void insert(int at, Object... cells) {
        insertStyled(at, "", cells);
    }

    /** The same for a row of another look. */
    protected void insertStyled(int at, String look, Object... cells) {
        body.insertChild(at, element(look, cells));
    }

    /** Takes a row away. */
    protected void remove(int at) {
        body.removeChild(at);
    }

    private Element element(String look, Object... cells) {
        Element row = new Element("tr");
        if (!look.isEmpty()) {
            row.getClassList().add(look);
        }
        for (int i = 0; i < cells.length; i++) {
            Element cell = i == 0 ? new Element("th").setAttribute("scope", "row") : new Element("td");
            cell.appendChild((cells[i] instanceof Component c ? c : new Text(cells[i] == null ? "" : cells[i]
                    .toString())).getElement());
            row.appendChild(marked(cell, i));
        }
        return row;
    }

    /** What the style sheet writes before the cells of a column: once a table, and not with each cell. */
    private void label(String of, String words) {
        table.getStyle().set("--label-" + of, '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"');
    }

    private Element marked(Element cell, int column) {
        if (numeric[column]) {
            cell.getClassList().add("number");
        }
        if (sized[column]) {
            cell.getClassList().add("sized");
        }
        return cell;
    }
}
