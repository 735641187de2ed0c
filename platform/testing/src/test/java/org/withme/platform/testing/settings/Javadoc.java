package org.withme.platform.testing.settings;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.stream.Collectors;

/** The text of a documentation comment, without its tags, in Markdown. */
final class Javadoc extends SimpleDocTreeVisitor<String, Void> {

    private Javadoc() {}

    /** Empty text for none. */
    static String markdown(DocCommentTree comment) {
        return comment == null
                ? ""
                : comment.getFullBody().stream()
                        .map(part -> part.accept(new Javadoc(), null))
                        .collect(Collectors.joining())
                        .replaceAll("\\s+", " ");
    }

    @Override
    public String visitLiteral(LiteralTree literal, Void nothing) {
        return "`" + literal.getBody() + "`";
    }

    @Override
    public String visitLink(LinkTree link, Void nothing) {
        return "`" + link.getReference().getSignature() + "`";
    }

    @Override
    protected String defaultAction(DocTree part, Void nothing) {
        return part.toString();
    }
}
