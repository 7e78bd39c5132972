/** Steps that need an earlier one, by their words; written as in `STAGE_WORDS`. */
import type { WordLanguage } from './stages.ts';

type Words = Readonly<Record<WordLanguage, readonly string[]>>;

export interface Need {
  /** What somebody does only after `needed`. */
  readonly step: Words;
  readonly needed: Words;
  /** The needed step in words for a message. */
  readonly called: string;
}

/** Phrases in which a word below means something else. */
export const OTHER_MEANINGS: readonly string[] = [
  'without logging in', 'without signing in', 'without a login', 'before logging in', 'no login', '免登入', '免登录', '無需登入', '无需登录', '不用登入', '不用登录', 'ログイン不要', 'ログインせず', '登録不要',
];

/** Of a person, to be let in: one can register for a course, or register a product, long after. */
const REGISTRATION: Words = {
  en: [
    '=register', '=registers', '=registering', '=registration', '=sign up', '=signs up', '=signup', '=enrol', '=enrols', '=enrolment', '=enroll', '=enrolls', '=enrollment',
    'creates an account', 'create an account', '=create account', 'creates her account', 'creates his account', 'creates their account', 'opens an account', 'open an account', 'account creation', 'makes an account', 'sets up an account',
    'registers an account', 'registers as a new', 'registers as a user', 'registers as a member', 'signs up for an account', 'user registration', 'account registration', 'registers online', 'signs up online',
  ],
  'zh-Hant': ['=註冊', '註冊帳號', '註冊帳戶', '註冊會員', '會員註冊', '用戶註冊', '註冊成為', '建立帳號', '建立帳戶', '開立帳戶', '加入會員'],
  'zh-Hans': ['=注册', '注册账号', '注册账户', '注册会员', '会员注册', '用户注册', '注册成为', '创建账号', '创建账户', '开立账户'],
  ja: ['=登録', '=登録する', '会員登録', '新規登録', 'ユーザー登録', '利用者登録', 'アカウント登録', 'アカウント作成', 'アカウントを作', '口座開設'],
};

export const NEEDS: readonly Need[] = [
  {
    called: 'a registration', needed: REGISTRATION,
    step: {
      en: ['log in', 'logs in', '=login', 'logging in', 'log on', 'logs on', 'sign in', 'signs in', '=signin', 'signing in', 'first login'],
      'zh-Hant': ['登入'], 'zh-Hans': ['登录'], ja: ['ログイン', 'サインイン'],
    },
  },
  {
    called: 'a registration', needed: REGISTRATION,
    step: {
      en: [
        '=licence', '=license', 'gets the licence', 'gets a licence', 'gets the license', 'gets a license', 'receives the licence', 'receives a licence', 'receives the license', 'receives a license', 'is granted the licence', 'is granted the license',
        'activates the licence', 'activates the license', 'enters the licence key', 'enters the license key',
      ],
      'zh-Hant': ['取得授權', '啟用授權', '領取執照', '取得執照', '取得許可證'], 'zh-Hans': ['获取授权', '激活授权', '领取执照', '取得执照', '取得许可证'], ja: ['ライセンス取得', 'ライセンスを受け取', 'ライセンス認証', '免許取得'],
    },
  },
];
