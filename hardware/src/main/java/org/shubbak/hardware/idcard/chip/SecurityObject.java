package org.shubbak.hardware.idcard.chip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// EF.SOD: the signed list of what every data group hashes to (ICAO Doc 9303-10, 4.6.2). Read here and not by JMRTD,
/// which only logs it when the signed attributes belong to another list.
final class SecurityObject {
    /// States sign with curves that the JDK no longer has.
    static final Provider CRYPTO = new BouncyCastleProvider();

    private static final Map<String, String> DIGESTS = Map.of(
            "1.3.14.3.2.26", "SHA1",
            "2.16.840.1.101.3.4.2.4", "SHA224",
            "2.16.840.1.101.3.4.2.1", "SHA256",
            "2.16.840.1.101.3.4.2.2", "SHA384",
            "2.16.840.1.101.3.4.2.3", "SHA512");

    private final SignedData signed;
    private final SignerInfo signer;
    private final byte[] content;
    private final LDSSecurityObject list;

    private SecurityObject(SignedData signed) {
        this.signed = signed;
        this.signer = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
        this.content = ASN1OctetString.getInstance(signed.getEncapContentInfo().getContent())
                .getOctets();
        this.list = LDSSecurityObject.getInstance(content);
    }

    /// @param file `77 L` and a CMS signed-data object
    static SecurityObject of(byte[] file) throws ChipFault {
        byte[] inside = Ber.at(file, 0)
                .filter(whole -> whole.tag() == 0x77 && whole.whole())
                .map(Ber::value)
                .orElseThrow(() -> ChipFault.unreadable("chip.damaged"));
        try {
            return new SecurityObject(
                    SignedData.getInstance(ContentInfo.getInstance(inside).getContent()));
        } catch (IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            throw ChipFault.unreadable("chip.damaged");
        }
    }

    /// True when the list has this group with this hash.
    boolean lists(int group, byte[] file) throws GeneralSecurityException {
        byte[] hash = digest(list.getDigestAlgorithmIdentifier()).digest(file);
        return Arrays.stream(list.getDatagroupHash())
                .filter(one -> one.getDataGroupNumber() == group)
                .map(DataGroupHash::getDataGroupHashValue)
                .map(ASN1OctetString::getOctets)
                .anyMatch(listed -> MessageDigest.isEqual(hash, listed));
    }

    /// The certificate of whoever signed, where the document brings it along.
    Optional<X509Certificate> signerCertificate() throws GeneralSecurityException, IOException {
        ASN1Set certificates = signed.getCertificates();
        if (certificates == null) {
            return Optional.empty();
        }
        CertificateFactory factory = CertificateFactory.getInstance("X.509", CRYPTO);
        for (ASN1Encodable one : certificates) {
            Certificate candidate = Certificate.getInstance(one);
            if (signedBy(candidate)) {
                return Optional.of((X509Certificate)
                        factory.generateCertificate(new ByteArrayInputStream(candidate.getEncoded())));
            }
        }
        return Optional.empty();
    }

    private boolean signedBy(Certificate candidate) {
        ASN1Encodable id = signer.getSID().getId();
        if (id instanceof ASN1OctetString key) {
            SubjectKeyIdentifier own = SubjectKeyIdentifier.fromExtensions(
                    candidate.getTBSCertificate().getExtensions());
            return own != null && Arrays.equals(own.getKeyIdentifier(), key.getOctets());
        }
        IssuerAndSerialNumber name = IssuerAndSerialNumber.getInstance(id);
        return name.getName().equals(candidate.getIssuer())
                && name.getSerialNumber().equals(candidate.getSerialNumber());
    }

    /// True when the signature is by this certificate, over this very list.
    boolean signedBy(X509Certificate certificate) throws GeneralSecurityException, IOException {
        ASN1Set attributes = signer.getAuthenticatedAttributes();
        if (attributes != null && !aboutTheList(new AttributeTable(attributes))) {
            return false;
        }
        Signature signature = signature();
        signature.initVerify(certificate);
        signature.update(attributes == null ? content : attributes.getEncoded(ASN1Encoding.DER));
        return signature.verify(signer.getEncryptedDigest().getOctets());
    }

    /// What is signed are attributes, and they only mean this list when they carry its hash (RFC 5652, 5.4).
    private boolean aboutTheList(AttributeTable attributes) throws GeneralSecurityException {
        Attribute digest = attributes.get(CMSAttributes.messageDigest);
        Attribute type = attributes.get(CMSAttributes.contentType);
        return digest != null
                && type != null
                && type.getAttrValues()
                        .getObjectAt(0)
                        .equals(signed.getEncapContentInfo().getContentType())
                && MessageDigest.isEqual(
                        digest(signer.getDigestAlgorithm()).digest(content),
                        ASN1OctetString.getInstance(digest.getAttrValues().getObjectAt(0))
                                .getOctets());
    }

    private Signature signature() throws GeneralSecurityException, IOException {
        AlgorithmIdentifier algorithm = signer.getDigestEncryptionAlgorithm();
        ASN1ObjectIdentifier id = algorithm.getAlgorithm();
        String digest = name(signer.getDigestAlgorithm());
        if (id.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            Signature pss = Signature.getInstance("RSASSA-PSS", CRYPTO);
            java.security.AlgorithmParameters parameters = java.security.AlgorithmParameters.getInstance("PSS", CRYPTO);
            parameters.init(algorithm.getParameters().toASN1Primitive().getEncoded());
            pss.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
            return pss;
        }
        if (id.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return Signature.getInstance(digest + "withRSA", CRYPTO);
        }
        if (id.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return Signature.getInstance(digest + "withECDSA", CRYPTO);
        }
        return Signature.getInstance(id.getId(), CRYPTO);
    }

    private static MessageDigest digest(AlgorithmIdentifier algorithm) throws GeneralSecurityException {
        return MessageDigest.getInstance(name(algorithm), CRYPTO);
    }

    private static String name(AlgorithmIdentifier algorithm) throws GeneralSecurityException {
        String name = DIGESTS.get(algorithm.getAlgorithm().getId());
        if (name == null) {
            throw new java.security.NoSuchAlgorithmException("a digest that no passport may use");
        }
        return name;
    }
}
