package org.openpass.studio.editor;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.openpass.authoring.DraftFile;
import org.openpass.ui.Formats;

/** A file as the text that it is, to be read and downloaded; it is changed elsewhere. */
@org.springframework.stereotype.Component
class SourceTab implements DraftTab {

    @Override
    public String name() {
        return "source";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean isFor(DraftFile file) {
        return true;
    }

    @Override
    public Component open(OpenDraft draft, String file) {
        Pre source = new Pre();
        source.addClassName("source");
        source.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label",
                text("editor.tab.source"));
        Anchor download = new Anchor();
        Div card = new Div(download, source);
        card.addClassNames("card", "source-card");
        Runnable show = () -> {
            String content = draft.look(file);
            source.setText(content);
            DownloadHandler whole = event -> send(event, file, content);
            download.setHref(whole);
            download.setText(text("editor.download", Formats.bytes(content.getBytes(StandardCharsets.UTF_8).length)));
        };
        download.getElement().setAttribute("download", true);
        show.run();
        draft.onChange(card, show);
        return card;
    }

    private static void send(DownloadEvent event, String file, String content) throws IOException {
        event.setFileName(file.substring(file.lastIndexOf('/') + 1));
        event.setContentType("application/octet-stream");
        event.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
    }
}
