package org.openpass.portal.cargo;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.openpass.cargo.PlaceBook;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.cargo.PublicCargo.Tracked;
import org.openpass.cargo.Stations.Station;

/** What anybody may learn of goods whose number they know: status, stations, and who must act; no party, goods or packages. */
public class GoodsStanding extends Article {

    /** Of these goods. */
    public GoodsStanding(Tracked goods, PlaceBook places) {
        addClassNames("card", "tracked");
        Span number = new Span(goods.number());
        number.addClassName("number-large");
        Div head = new Div(number, CargoWords.status(goods.status()));
        head.addClassName("tracked-head");
        Map<String, Named> names = places.of(goods.stations().stream().map(Station::place).toList());
        add(head, new H2(text("cargo.sentence." + goods.status())));
        if (goods.blocked() != null) {
            add(BlockedCard.forAnybody(goods.blocked()));
        }
        add(new CargoWay(goods.stations(), goods.byAir(), names, Map.of()));
    }
}
