package org.openpass.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** A plain table that prints and reads aloud as one; for lists of bounded length. */
public class DataTable extends Div {

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
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", caption);
        Element table = new Element("table");
        table.appendChild(new Element("caption").setText(caption));
        numeric = new boolean[headers.length];
        sized = new boolean[headers.length];
        for (int i = 0; i < headers.length; i++) {
            numeric[i] = headers[i].endsWith("#");
            Element cell = new Element("th").setAttribute("scope", "col")
                    .setText(numeric[i] ? headers[i].substring(0, headers[i].length() - 1) : headers[i]);
            head.appendChild(marked(cell, i));
        }
        table.appendChild(new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
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
