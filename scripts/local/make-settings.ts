import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'

/** Secrets of one local world. They are made once: what was sealed with them stays readable. */
export interface LocalSecrets {
  dataKeys: string
  lookupHashKey: string
  appId: string
  mchid: string
  apiV3Key: string
  merchant: LocalKeyPair
  platformCertificate: LocalKeyPair
  platformPublicKey: LocalKeyPair
  smsSecretId: string
  smsSecretKey: string
}

/** An RSA key pair in base64 of DER, and the serial under which WeChat Pay knows it. */
export interface LocalKeyPair {
  serial: string
  /** PKCS#8 */
  privateKey: string
  /** SPKI */
  publicKey: string
}

export function makeSecrets(): LocalSecrets {
  return {
    dataKeys: `k1:${randomBytes(32).toString('base64')}`,
    lookupHashKey: randomBytes(32).toString('base64'),
    appId: `wx${randomBytes(8).toString('hex')}`,
    mchid: '1900000109',
    apiV3Key: randomBytes(16).toString('hex'),
    merchant: makeKeyPair(randomBytes(20).toString('hex').toUpperCase()),
    platformCertificate: makeKeyPair(randomBytes(20).toString('hex').toUpperCase()),
    platformPublicKey: makeKeyPair(`PUB_KEY_ID_01${randomBytes(13).toString('hex')}`),
    smsSecretId: `AKID${randomBytes(16).toString('hex')}`,
    smsSecretKey: randomUUID().replace(/-/g, ''),
  }
}

function makeKeyPair(serial: string): LocalKeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    serial,
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  }
}
