package org.kmref.format.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The characters that web pages write by name between an ampersand and a semicolon, as far as titles and names have them. */
final class HtmlEntities {

    private static final String LETTERS =
            "Agrave=À Aacute=Á Acirc=Â Atilde=Ã Auml=Ä Aring=Å AElig=Æ Ccedil=Ç Egrave=È Eacute=É Ecirc=Ê Euml=Ë"
                    + " Igrave=Ì Iacute=Í Icirc=Î Iuml=Ï ETH=Ð Ntilde=Ñ Ograve=Ò Oacute=Ó Ocirc=Ô Otilde=Õ Ouml=Ö Oslash=Ø"
                    + " Ugrave=Ù Uacute=Ú Ucirc=Û Uuml=Ü Yacute=Ý THORN=Þ szlig=ß agrave=à aacute=á acirc=â atilde=ã"
                    + " auml=ä aring=å aelig=æ ccedil=ç egrave=è eacute=é ecirc=ê euml=ë igrave=ì iacute=í icirc=î iuml=ï"
                    + " eth=ð ntilde=ñ ograve=ò oacute=ó ocirc=ô otilde=õ ouml=ö oslash=ø ugrave=ù uacute=ú ucirc=û uuml=ü"
                    + " yacute=ý thorn=þ yuml=ÿ OElig=Œ oelig=œ Scaron=Š scaron=š Zcaron=Ž zcaron=ž Ccaron=Č ccaron=č"
                    + " inodot=ı";

    private static final String GREEK =
            "Alpha=Α Beta=Β Gamma=Γ Delta=Δ Epsilon=Ε Zeta=Ζ Eta=Η Theta=Θ Iota=Ι Kappa=Κ Lambda=Λ Mu=Μ Nu=Ν Xi=Ξ Pi=Π"
                    + " Rho=Ρ Sigma=Σ Tau=Τ Phi=Φ Chi=Χ Psi=Ψ Omega=Ω alpha=α beta=β gamma=γ delta=δ epsilon=ε zeta=ζ"
                    + " eta=η theta=θ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ pi=π rho=ρ sigma=σ sigmaf=ς tau=τ upsilon=υ"
                    + " phi=φ chi=χ psi=ψ omega=ω";

    private static final String SIGNS =
            "amp=& lt=< gt=> quot=\" apos=' lsquo=‘ rsquo=’ sbquo=‚ ldquo=“ rdquo=” bdquo=„ laquo=« raquo=» ndash=–"
                    + " mdash=— hellip=… bull=• middot=· deg=° prime=′ Prime=″ plusmn=± times=× minus=− divide=÷ le=≤ ge=≥"
                    + " ne=≠ asymp=≈ infin=∞ micro=µ copy=© reg=® trade=™ sect=§ para=¶ pound=£ euro=€ yen=¥ cent=¢"
                    + " frac12=½ frac14=¼ frac34=¾ sup1=¹ sup2=² sup3=³ ordf=ª ordm=º iexcl=¡ iquest=¿ rarr=→ larr=←"
                    + " sim=∼";

    private static final Map<String, String> NAMED = named();

    private HtmlEntities() {}

    /** Returns the character of this name; absent where no page has it. */
    static Optional<String> character(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        named.put("nbsp", "\u00A0");
        named.put("thinsp", "\u2009");
        named.put("ensp", "\u2002");
        named.put("emsp", "\u2003");
        named.put("shy", "\u00AD");
        for (String list : new String[] {LETTERS, GREEK, SIGNS}) {
            for (String pair : list.split(" ", -1)) {
                int equals = pair.indexOf('=');
                named.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return named;
    }
}
